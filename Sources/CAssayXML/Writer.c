#include "Internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlwriter.h>

struct AssayXMLWriter {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  int depth;
  // Between a start tag and its first content, where attributes may stand.
  bool in_tag;
  bool ended, failed;
};

AssayXMLWriter *assay_xml_writer_new(bool indented) {
  AssayXMLWriter *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->buffer = xmlBufferCreate();
  writer->writer = writer->buffer ? xmlNewTextWriterMemory(writer->buffer, 0) : NULL;
  if (!writer->writer) {
    if (writer->buffer) xmlBufferFree(writer->buffer);
    free(writer);
    return NULL;
  }
  if (indented) {
    xmlTextWriterSetIndent(writer->writer, 1);
    xmlTextWriterSetIndentString(writer->writer, BAD_CAST "  ");
  }
  writer->failed = xmlTextWriterStartDocument(writer->writer, NULL, "UTF-8", NULL) < 0;
  return writer;
}

void assay_xml_writer_free(AssayXMLWriter *writer) {
  if (!writer) return;
  xmlFreeTextWriter(writer->writer);
  xmlBufferFree(writer->buffer);
  free(writer);
}

static bool check(AssayXMLWriter *writer, int status) {
  if (status < 0) writer->failed = true;
  return !writer->failed;
}

// A terminated copy in which every character that XML 1.0 does not allow is U+FFFD. The value must be UTF-8.
static xmlChar *cleaned(const uint8_t *value, size_t count) {
  if (count > INT_MAX / 4) return NULL;
  size_t bad = 0;
  for (size_t i = 0; i < count; i++) bad += value[i] < 0x20 && value[i] != '\t' && value[i] != '\n' && value[i] != '\r';
  xmlChar *copy = malloc(count + bad * 2 + 1);
  if (!copy) return NULL;
  size_t out = 0;
  for (size_t i = 0; i < count; i++) {
    uint8_t byte = value[i];
    bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    bool noncharacter = byte == 0xEF && i + 2 < count && value[i + 1] == 0xBF && value[i + 2] >= 0xBE;
    if (control || noncharacter) {
      copy[out++] = 0xEF;
      copy[out++] = 0xBF;
      copy[out++] = 0xBD;
      if (noncharacter) i += 2;
    } else {
      copy[out++] = byte;
    }
  }
  copy[out] = 0;
  return copy;
}

bool assay_xml_writer_start(AssayXMLWriter *writer, const char *name) {
  if (writer->ended || xmlValidateQName(BAD_CAST name, 0) != 0) writer->failed = true;
  if (writer->failed || !check(writer, xmlTextWriterStartElement(writer->writer, BAD_CAST name))) return false;
  writer->depth++;
  writer->in_tag = true;
  return true;
}

bool assay_xml_writer_attribute(AssayXMLWriter *writer, const char *name, const uint8_t *value, size_t count) {
  if (!writer->in_tag || xmlValidateQName(BAD_CAST name, 0) != 0) writer->failed = true;
  if (writer->failed) return false;
  xmlChar *copy = cleaned(value, count);
  bool done = check(writer, copy ? xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, copy) : -1);
  free(copy);
  return done;
}

bool assay_xml_writer_text(AssayXMLWriter *writer, const uint8_t *value, size_t count) {
  if (writer->depth == 0) writer->failed = true;
  if (writer->failed) return false;
  xmlChar *copy = cleaned(value, count);
  bool done = check(writer, copy ? xmlTextWriterWriteString(writer->writer, copy) : -1);
  free(copy);
  writer->in_tag = false;
  return done;
}

bool assay_xml_writer_end(AssayXMLWriter *writer) {
  if (writer->depth == 0) writer->failed = true;
  if (writer->failed || !check(writer, xmlTextWriterEndElement(writer->writer))) return false;
  writer->depth--;
  writer->in_tag = false;
  if (writer->depth == 0) writer->ended = true;
  return true;
}

bool assay_xml_writer_finish(AssayXMLWriter *writer) {
  if (writer->failed) return false;
  writer->depth = 0;
  writer->in_tag = false;
  writer->ended = true;
  return check(writer, xmlTextWriterEndDocument(writer->writer)) && check(writer, xmlTextWriterFlush(writer->writer));
}

const uint8_t *assay_xml_writer_bytes(AssayXMLWriter *writer, size_t *count) {
  xmlTextWriterFlush(writer->writer);
  *count = (size_t)xmlBufferLength(writer->buffer);
  return xmlBufferContent(writer->buffer);
}

void assay_xml_writer_clear(AssayXMLWriter *writer) { xmlBufferEmpty(writer->buffer); }
