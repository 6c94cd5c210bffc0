#include "Internal.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/xmlreader.h>

// Names counted apart at depth 1, for the numbers in paths; a collection has one or two.
#define NAMESAKES 16

struct AssayXMLReader {
  AssayXMLInput *input;
  xmlTextReaderPtr reader;
  xmlSchemaValidCtxtPtr validation;
  char *record_name;
  bool at_root, root_is_record, ended;
  // After a record the reader stands on it, and goes on past its subtree.
  bool on_record;
  struct {
    xmlChar *name;
    uint64_t count;
  } namesakes[NAMESAKES];
};

AssayXMLReader *assay_xml_reader_open(
    AssayXMLInput *input, const char *record_name, const AssayXMLSchema *schema) {
  AssayXMLReader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->input = input;
  reader->record_name = record_name ? strdup(record_name) : NULL;
  if (schema) reader->validation = xmlSchemaNewValidCtxt(schema->schema);
  return reader;
}

void assay_xml_reader_free(AssayXMLReader *reader) {
  if (!reader) return;
  if (reader->reader) xmlFreeTextReader(reader->reader);
  if (reader->validation) xmlSchemaFreeValidCtxt(reader->validation);
  for (size_t i = 0; i < NAMESAKES; i++)
    if (reader->namesakes[i].name) xmlFree(reader->namesakes[i].name);
  assay_xml_input_free(reader->input);
  free(reader->record_name);
  free(reader);
}

AssayXMLInput *assay_xml_reader_input(AssayXMLReader *reader) { return reader->input; }

static uint64_t number_of(AssayXMLReader *reader, const xmlChar *name) {
  for (size_t i = 0; i < NAMESAKES; i++) {
    if (!reader->namesakes[i].name) {
      reader->namesakes[i].name = xmlStrdup(name);
      return reader->namesakes[i].count = 1;
    }
    if (xmlStrEqual(reader->namesakes[i].name, name)) return ++reader->namesakes[i].count;
  }
  return 0;
}

static bool failed(AssayXMLReader *reader, const AssayXMLFaults *faults) {
  return assay_xml_input_refused(reader->input) || assay_xml_faults_fatal(faults);
}

static int find_root(AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults) {
  assay_xml_input_prepare(reader->input);
  if (assay_xml_input_refused(reader->input)) return -1;
  const char *encoding = assay_xml_input_encoding(reader->input);
  int options = assay_xml_options | (encoding ? XML_PARSE_IGNORE_ENC : 0);
  reader->reader = xmlReaderForIO(assay_xml_input_read, NULL, reader->input, NULL, encoding, options);
  if (!reader->reader) return -1;
  int status;
  do status = xmlTextReaderRead(reader->reader);
  while (status == 1 && xmlTextReaderNodeType(reader->reader) != XML_READER_TYPE_ELEMENT);
  if (status != 1 || failed(reader, faults)) return -1;
  xmlNodePtr root = xmlTextReaderCurrentNode(reader->reader);
  if (!root) return -1;
  reader->root_is_record = reader->record_name && strcmp((const char *)root->name, reader->record_name) == 0;
  if (reader->root_is_record) {
    assay_xml_input_root_is_record(reader->input);
    root = xmlTextReaderExpand(reader->reader);
    if (!root || failed(reader, faults)) return -1;
  }
  return assay_xml_tree_copy(tree, root, !reader->root_is_record, reader->input) ? 1 : -1;
}

int assay_xml_reader_root(AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults) {
  AssayXMLCollector collector;
  assay_xml_collect_begin(&collector, faults);
  int status = find_root(reader, tree, faults);
  assay_xml_collect_end(&collector);
  reader->at_root = status == 1;
  reader->ended = status != 1;
  return status;
}

static void validate(
    AssayXMLReader *reader, xmlNodePtr record, uint64_t number, const AssayXMLTree *tree,
    AssayXMLFaults *schema_faults) {
  if (!reader->validation) return;
  AssayXMLCollector collector;
  memset(&collector, 0, sizeof collector);
  collector.faults = schema_faults;
  collector.tree = tree;
  collector.record = number ? record : NULL;
  collector.record_number = number;
  xmlSchemaSetValidStructuredErrors(reader->validation, assay_xml_collect, &collector);
  xmlSchemaValidateOneElement(reader->validation, record);
}

static int find_record(
    AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults, AssayXMLFaults *schema_faults) {
  if (reader->root_is_record && reader->at_root) {
    reader->at_root = false;
    reader->on_record = true;
    validate(reader, xmlTextReaderCurrentNode(reader->reader), 0, tree, schema_faults);
    return 1;
  }
  int status = reader->on_record ? xmlTextReaderNext(reader->reader) : xmlTextReaderRead(reader->reader);
  reader->on_record = false;
  reader->at_root = false;
  while (status == 1) {
    if (failed(reader, faults)) return -1;
    if (xmlTextReaderNodeType(reader->reader) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth(reader->reader) == 1) {
      xmlNodePtr record = xmlTextReaderExpand(reader->reader);
      if (!record || failed(reader, faults) || !assay_xml_tree_copy(tree, record, false, reader->input)) return -1;
      reader->on_record = true;
      validate(reader, record, number_of(reader, record->name), tree, schema_faults);
      return 1;
    }
    status = xmlTextReaderRead(reader->reader);
  }
  return status == 0 && !failed(reader, faults) ? 0 : -1;
}

int assay_xml_reader_next(
    AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults, AssayXMLFaults *schema_faults) {
  if (reader->ended) return 0;
  AssayXMLCollector collector;
  assay_xml_collect_begin(&collector, faults);
  int status = find_record(reader, tree, faults, schema_faults);
  assay_xml_collect_end(&collector);
  if (status != 1) reader->ended = true;
  return status;
}
