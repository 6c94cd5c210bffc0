#pragma once
#include "CAssayXML.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// ---- Input.c ----

// Where a start tag stands.
typedef struct {
  uint64_t line;
  uint64_t offset;
} AssayXMLPlace;

int assay_xml_input_read(void *context, char *buffer, int length);
// The place of the next start tag in document order; zeros when there is none.
AssayXMLPlace assay_xml_input_next_place(AssayXMLInput *input);
// From here on the whole document counts as one record.
void assay_xml_input_root_is_record(AssayXMLInput *input);
// The encoding to force on libxml2, or NULL.
// Reads the first piece, so that the encoding is known before the parser is made.
void assay_xml_input_prepare(AssayXMLInput *input);
const char *assay_xml_input_encoding(const AssayXMLInput *input);
bool assay_xml_input_refused(const AssayXMLInput *input);

// ---- Faults.c ----

// Collects what libxml2 reports on this thread between begin and end.
typedef struct {
  AssayXMLFaults *faults;
  // The element with which a record's path starts, and its number among its namesakes; NULL and 0 for documents.
  xmlNodePtr record;
  uint64_t record_number;
  const AssayXMLTree *tree;
  xmlStructuredErrorFunc previous;
  void *previous_context;
} AssayXMLCollector;

void assay_xml_collect_begin(AssayXMLCollector *collector, AssayXMLFaults *faults);
void assay_xml_collect_end(AssayXMLCollector *collector);
void assay_xml_collect(void *context, xmlErrorPtr error);
// Whether a parser or namespace error is among the faults.
bool assay_xml_faults_fatal(const AssayXMLFaults *faults);

// ---- Tree.c ----

void assay_xml_tree_reset(AssayXMLTree *tree);
// Copies a subtree; each element's `_private` becomes its node index plus 1. Places come from the input if given.
bool assay_xml_tree_copy(AssayXMLTree *tree, xmlNodePtr root, bool shallow, AssayXMLInput *input);

// ---- Schema.c ----

struct AssayXMLSchema {
  xmlSchemaPtr schema;
};

extern const int assay_xml_options;
