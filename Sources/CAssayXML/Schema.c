#include "Internal.h"

#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlIO.h>

const int assay_xml_options =
    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES;

static _Thread_local const AssayXMLResource *current_resources;
static _Thread_local size_t current_resource_count;

// The resource a location names, among those given for the schema this thread is compiling.
static const AssayXMLResource *current_resource(const char *location) {
  const char *name = strrchr(location, '/');
  name = name ? name + 1 : location;
  for (size_t i = 0; i < current_resource_count; i++)
    if (strcmp(current_resources[i].name, name) == 0) return &current_resources[i];
  return NULL;
}

// The only door through which libxml2 loads anything by name: it opens on the resources in memory and nothing else.
static xmlParserInputPtr load_resource(const char *location, const char *identifier, xmlParserCtxtPtr context) {
  (void)identifier;
  const AssayXMLResource *resource = location ? current_resource(location) : NULL;
  if (!resource || resource->count > INT_MAX) return NULL;
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateMem((const char *)resource->bytes, (int)resource->count, XML_CHAR_ENCODING_NONE);
  if (!buffer) return NULL;
  xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
  if (!input) {
    xmlFreeParserInputBuffer(buffer);
    return NULL;
  }
  input->filename = (const char *)xmlStrdup((const xmlChar *)location);
  return input;
}

static void initialize_once(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load_resource);
}

void assay_xml_initialize(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize_once);
}

AssayXMLSchema *assay_xml_schema_compile(
    const uint8_t *bytes, size_t count, const AssayXMLResource *resources, size_t resource_count,
    AssayXMLFaults *faults) {
  if (count == 0 || count > INT_MAX) return NULL;
  AssayXMLCollector collector;
  assay_xml_collect_begin(&collector, faults);
  current_resources = resources;
  current_resource_count = resource_count;
  xmlSchemaPtr schema = NULL;
  xmlSchemaParserCtxtPtr context = xmlSchemaNewMemParserCtxt((const char *)bytes, (int)count);
  if (context) {
    xmlSchemaSetParserStructuredErrors(context, assay_xml_collect, &collector);
    schema = xmlSchemaParse(context);
    xmlSchemaFreeParserCtxt(context);
  }
  current_resources = NULL;
  current_resource_count = 0;
  assay_xml_collect_end(&collector);
  AssayXMLSchema *result = schema ? malloc(sizeof *result) : NULL;
  if (!result) {
    if (schema) xmlSchemaFree(schema);
    return NULL;
  }
  result->schema = schema;
  return result;
}

void assay_xml_schema_free(AssayXMLSchema *schema) {
  if (!schema) return;
  xmlSchemaFree(schema->schema);
  free(schema);
}

static void validate(xmlDocPtr document, const AssayXMLSchema *schema, AssayXMLCollector *collector) {
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt(schema->schema);
  if (!context) return;
  xmlSchemaSetValidStructuredErrors(context, assay_xml_collect, collector);
  xmlSchemaValidateDoc(context, document);
  xmlSchemaFreeValidCtxt(context);
}

bool assay_xml_parse_valid(
    AssayXMLInput *input, const AssayXMLSchema *schema, AssayXMLTree *tree, AssayXMLFaults *faults,
    AssayXMLFaults *schema_faults) {
  AssayXMLCollector collector;
  assay_xml_collect_begin(&collector, faults);
  assay_xml_input_prepare(input);
  bool done = false;
  xmlParserCtxtPtr context = assay_xml_input_refused(input) ? NULL : xmlNewParserCtxt();
  if (context) {
    const char *encoding = assay_xml_input_encoding(input);
    int options = assay_xml_options | (encoding ? XML_PARSE_IGNORE_ENC : 0);
    xmlDocPtr document = xmlCtxtReadIO(context, assay_xml_input_read, NULL, input, NULL, encoding, options);
    bool formed = context->wellFormed && context->nsWellFormed && !assay_xml_faults_fatal(faults);
    xmlNodePtr root = document ? xmlDocGetRootElement(document) : NULL;
    if (formed && root && !assay_xml_input_refused(input)) {
      done = assay_xml_tree_copy(tree, root, false, input);
      if (done && schema) {
        collector.faults = schema_faults;
        collector.tree = tree;
        validate(document, schema, &collector);
      }
    }
    if (document) xmlFreeDoc(document);
    xmlFreeParserCtxt(context);
  }
  assay_xml_collect_end(&collector);
  return done;
}
