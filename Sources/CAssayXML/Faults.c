#include "Internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// More than a person reads about one record or file.
#define KEPT 64
#define PATH_LENGTH 1024

void assay_xml_faults_clear(AssayXMLFaults *faults) {
  for (size_t i = 0; i < faults->count; i++) {
    free(faults->items[i].path);
    free(faults->items[i].message);
  }
  free(faults->items);
  faults->items = NULL;
  faults->count = faults->total = 0;
}

bool assay_xml_faults_fatal(const AssayXMLFaults *faults) {
  for (size_t i = 0; i < faults->count; i++) {
    const AssayXMLFault *fault = &faults->items[i];
    if (fault->level >= XML_ERR_ERROR) return true;
  }
  return false;
}

static char *copy_bounded(const char *text, size_t limit) {
  size_t length = strnlen(text, limit);
  char *copy = malloc(length + 1);
  if (!copy) return NULL;
  memcpy(copy, text, length);
  copy[length] = 0;
  return copy;
}

static bool same_name(xmlNodePtr a, xmlNodePtr b) {
  return a->type == XML_ELEMENT_NODE && xmlStrEqual(a->name, b->name);
}

// "name" or "name[2]", the number being that among its siblings of the same name.
static int write_step(const AssayXMLCollector *collector, xmlNodePtr node, char *step, size_t size) {
  const char *prefix = node->ns && node->ns->prefix ? (const char *)node->ns->prefix : "";
  const char *colon = *prefix ? ":" : "";
  if (node->type == XML_ATTRIBUTE_NODE) return snprintf(step, size, "/@%s%s%.100s", prefix, colon, node->name);
  uint64_t number = 0;
  if (node == collector->record) {
    number = collector->record_number;
  } else {
    uint64_t before = 0;
    bool after = false;
    for (xmlNodePtr other = node->prev; other; other = other->prev) before += same_name(other, node);
    for (xmlNodePtr other = node->next; other && !after && !before; other = other->next) after = same_name(other, node);
    if (before || after) number = before + 1;
  }
  if (number) return snprintf(step, size, "/%.60s%s%.100s[%llu]", prefix, colon, node->name, (unsigned long long)number);
  return snprintf(step, size, "/%.60s%s%.100s", prefix, colon, node->name);
}

static char *path_of(const AssayXMLCollector *collector, xmlNodePtr node) {
  char path[PATH_LENGTH];
  size_t start = sizeof path - 1;
  path[start] = 0;
  for (; node && (node->type == XML_ELEMENT_NODE || node->type == XML_ATTRIBUTE_NODE); node = node->parent) {
    char step[256];
    int length = write_step(collector, node, step, sizeof step);
    if (length <= 0) break;
    if ((size_t)length >= sizeof step) length = sizeof step - 1;
    if ((size_t)length > start) break;
    start -= (size_t)length;
    memcpy(path + start, step, (size_t)length);
  }
  return copy_bounded(path + start, PATH_LENGTH);
}

// The name of the innermost open element when the parser came to the end of the input inside one, "" when it came
// there inside the first tag; else NULL.
static const char *cut_element(xmlErrorPtr error) {
  if ((error->domain != XML_FROM_PARSER && error->domain != XML_FROM_NAMESPACE) || !error->ctxt) return NULL;
  xmlParserCtxtPtr parser = error->ctxt;
  if (!parser->input || error->code == XML_ERR_DOCUMENT_EMPTY) return NULL;
  bool at_end = parser->input->cur >= parser->input->end;
  if (parser->nameNr == 0 || !parser->name) return at_end ? "" : NULL;
  if (error->code == XML_ERR_DOCUMENT_END || error->code == XML_ERR_TAG_NOT_FINISHED || at_end)
    return (const char *)parser->name;
  return NULL;
}

void assay_xml_collect(void *context, xmlErrorPtr error) {
  AssayXMLCollector *collector = context;
  AssayXMLFaults *faults = collector->faults;
  if (!error) return;
  faults->total++;
  if (faults->count >= KEPT) return;
  AssayXMLFault *items = realloc(faults->items, (faults->count + 1) * sizeof *items);
  if (!items) return;
  faults->items = items;
  AssayXMLFault *fault = &items[faults->count++];
  memset(fault, 0, sizeof *fault);
  fault->code = error->code;
  fault->level = error->level;
  fault->line = error->line > 0 ? (uint64_t)error->line : 0;
  const char *cut = error->level >= XML_ERR_ERROR ? cut_element(error) : NULL;
  if (cut) {
    char message[256];
    if (*cut) {
      snprintf(message, sizeof message, "the file ends early, inside <%.100s>", cut);
    } else {
      snprintf(message, sizeof message, "the file ends early");
    }
    fault->message = copy_bounded(message, sizeof message);
  } else {
    fault->message = copy_bounded(error->message ? error->message : "", 2000);
  }
  xmlNodePtr node = error->node;
  if (node && error->domain == XML_FROM_SCHEMASV) {
    fault->path = path_of(collector, node);
    xmlNodePtr element = node->type == XML_ATTRIBUTE_NODE ? node->parent : node;
    if (element && element->type == XML_ELEMENT_NODE && element->_private && collector->tree) {
      size_t index = (size_t)element->_private - 1;
      if (index < collector->tree->node_count) fault->line = collector->tree->nodes[index].line;
    }
  }
}

void assay_xml_collect_begin(AssayXMLCollector *collector, AssayXMLFaults *faults) {
  memset(collector, 0, sizeof *collector);
  collector->faults = faults;
  // The handler belongs to the thread: set for the length of one call, so that a caller may change threads between calls.
  collector->previous = xmlStructuredError;
  collector->previous_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(collector, assay_xml_collect);
}

void assay_xml_collect_end(AssayXMLCollector *collector) {
  xmlSetStructuredErrorFunc(collector->previous_context, collector->previous);
  xmlResetLastError();
}
