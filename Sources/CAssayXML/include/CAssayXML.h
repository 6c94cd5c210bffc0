#pragma once
// What Swift sees of libxml2. Only the .c files of this target include libxml2 itself: its headers clash with
// Foundation's on Debian, and its macros, variadic functions and error handlers do not import.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Prepares libxml2 for use on several threads and forbids it every file and network access. Call before anything else.
void assay_xml_initialize(void);

// ---- Limits and input ----

typedef struct {
  uint64_t document_bytes;
  // One element at depth 1, or the root when the root is the record.
  uint64_t record_bytes;
  // One run of text, one tag, one comment.
  uint64_t text_bytes;
  uint32_t depth;
  uint32_t attributes;
} AssayXMLLimits;

enum {
  ASSAY_XML_ACCEPTED = 0,
  ASSAY_XML_DOCTYPE,
  ASSAY_XML_TOO_DEEP,
  ASSAY_XML_TOO_MANY_ATTRIBUTES,
  ASSAY_XML_TEXT_TOO_LONG,
  ASSAY_XML_RECORD_TOO_LONG,
  ASSAY_XML_DOCUMENT_TOO_LONG,
  ASSAY_XML_ENCODING,
  ASSAY_XML_READ_FAILED,
};

// Bytes on their way to libxml2: decoded from UTF-16 when marked so, and scanned for everything refused.
typedef struct AssayXMLInput AssayXMLInput;

// Reads from a descriptor, which the input closes at the end if `owned`.
AssayXMLInput *assay_xml_input_descriptor(int descriptor, bool owned, AssayXMLLimits limits);
// Reads a copy of the bytes.
AssayXMLInput *assay_xml_input_memory(const uint8_t *bytes, size_t count, AssayXMLLimits limits);
void assay_xml_input_free(AssayXMLInput *input);
// One of the refusals above, the line it stands on, and errno when reading failed.
int assay_xml_input_refusal(const AssayXMLInput *input, uint64_t *line, int *system_error);

// ---- Faults ----

typedef struct {
  int32_t code;
  // 1 warning, 2 error, 3 fatal.
  int32_t level;
  uint64_t line;
  // Raw bytes from libxml2, never to be shown as they are.
  char *path;
  char *message;
} AssayXMLFault;

typedef struct {
  AssayXMLFault *items;
  size_t count;
  // How many there were in all, kept or not.
  size_t total;
} AssayXMLFaults;

void assay_xml_faults_clear(AssayXMLFaults *faults);

// ---- Trees ----

enum { ASSAY_XML_ELEMENT = 0, ASSAY_XML_TEXT = 1 };

typedef struct {
  uint32_t kind;
  // Indices into the names; 0 is the empty name.
  uint32_t name;
  uint32_t namespace_name;
  int32_t parent;
  int32_t first_child;
  int32_t next_sibling;
  uint32_t attribute_start;
  uint32_t attribute_count;
  uint32_t text_start;
  uint32_t text_length;
  // The line, from 1, and the byte offset of the start tag.
  uint64_t line;
  uint64_t offset;
} AssayXMLNode;

typedef struct {
  uint32_t name;
  uint32_t namespace_name;
  uint32_t value_start;
  uint32_t value_length;
} AssayXMLAttribute;

typedef struct {
  uint32_t start;
  uint32_t length;
} AssayXMLRange;

// A tree in flat arrays, in document order.
typedef struct {
  AssayXMLNode *nodes;
  size_t node_count, node_capacity;
  AssayXMLAttribute *attributes;
  size_t attribute_count, attribute_capacity;
  AssayXMLRange *names;
  size_t name_count, name_capacity;
  uint8_t *bytes;
  size_t byte_count, byte_capacity;
  int32_t *name_slots;
  size_t slot_count;
  // Memory ran out or a count passed 32 bits; the tree is not to be used.
  bool failed;
} AssayXMLTree;

void assay_xml_tree_free(AssayXMLTree *tree);

// Parses a whole document. False when it was refused or is not well-formed: see the input's refusal, then the faults.
bool assay_xml_parse(AssayXMLInput *input, AssayXMLTree *tree, AssayXMLFaults *faults);

// Parses HTML, mending what is broken. The bytes must be UTF-8 with bounded depth and attribute counts.
bool assay_html_parse(const uint8_t *bytes, size_t count, AssayXMLTree *tree);
// The code point of an HTML entity's name (without & and ;), or 0.
uint32_t assay_html_entity(const char *name);

// ---- Schemas ----

typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t count;
} AssayXMLResource;

typedef struct AssayXMLSchema AssayXMLSchema;

// Compiles a schema; imports and includes are looked up among the resources by the last part of their location.
AssayXMLSchema *assay_xml_schema_compile(
    const uint8_t *bytes, size_t count, const AssayXMLResource *resources, size_t resource_count,
    AssayXMLFaults *faults);
void assay_xml_schema_free(AssayXMLSchema *schema);
// Parses and validates a whole document; true when parsing succeeded, whatever the schema says.
bool assay_xml_parse_valid(
    AssayXMLInput *input, const AssayXMLSchema *schema, AssayXMLTree *tree, AssayXMLFaults *faults,
    AssayXMLFaults *schema_faults);

// ---- Records one at a time ----

typedef struct AssayXMLReader AssayXMLReader;

// Takes over the input. With a schema every record is validated. `record_name` may be NULL.
AssayXMLReader *assay_xml_reader_open(
    AssayXMLInput *input, const char *record_name, const AssayXMLSchema *schema);
void assay_xml_reader_free(AssayXMLReader *reader);
AssayXMLInput *assay_xml_reader_input(AssayXMLReader *reader);
// Moves to the root and copies it without its children. 1, or -1 on failure.
int assay_xml_reader_root(AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults);
// 1 with a record in the tree, 0 at the end of a well-formed document, -1 on failure.
int assay_xml_reader_next(
    AssayXMLReader *reader, AssayXMLTree *tree, AssayXMLFaults *faults, AssayXMLFaults *schema_faults);

// ---- Writing ----

typedef struct AssayXMLWriter AssayXMLWriter;

AssayXMLWriter *assay_xml_writer_new(bool indented);
void assay_xml_writer_free(AssayXMLWriter *writer);
bool assay_xml_writer_start(AssayXMLWriter *writer, const char *name);
bool assay_xml_writer_attribute(AssayXMLWriter *writer, const char *name, const uint8_t *value, size_t count);
bool assay_xml_writer_text(AssayXMLWriter *writer, const uint8_t *value, size_t count);
bool assay_xml_writer_end(AssayXMLWriter *writer);
// Ends all open elements.
bool assay_xml_writer_finish(AssayXMLWriter *writer);
// What has been written since the last call of `assay_xml_writer_clear`.
const uint8_t *assay_xml_writer_bytes(AssayXMLWriter *writer, size_t *count);
void assay_xml_writer_clear(AssayXMLWriter *writer);
