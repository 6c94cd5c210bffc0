#include "Internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

void assay_xml_tree_free(AssayXMLTree *tree) {
  free(tree->nodes);
  free(tree->attributes);
  free(tree->names);
  free(tree->bytes);
  free(tree->name_slots);
  memset(tree, 0, sizeof *tree);
}

// Makes room for `wanted` items; false, and the tree failed, when there is none.
static bool reserve(AssayXMLTree *tree, void **items, size_t *capacity, size_t wanted, size_t size) {
  if (wanted <= *capacity) return true;
  if (wanted > INT_MAX) {
    tree->failed = true;
    return false;
  }
  size_t grown = *capacity ? *capacity * 2 : 64;
  while (grown < wanted) grown *= 2;
  void *moved = realloc(*items, grown * size);
  if (!moved) {
    tree->failed = true;
    return false;
  }
  *items = moved;
  *capacity = grown;
  return true;
}

#define RESERVE(tree, list, capacity, wanted) \
  reserve(tree, (void **)&(tree)->list, &(tree)->capacity, wanted, sizeof *(tree)->list)

static AssayXMLRange add_bytes(AssayXMLTree *tree, const xmlChar *text, size_t length) {
  AssayXMLRange range = {(uint32_t)tree->byte_count, (uint32_t)length};
  if (length == 0) return range;
  if (!RESERVE(tree, bytes, byte_capacity, tree->byte_count + length)) {
    range.start = range.length = 0;
    return range;
  }
  memcpy(tree->bytes + tree->byte_count, text, length);
  tree->byte_count += length;
  return range;
}

static uint32_t hash_of(const uint8_t *text, size_t length) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ text[i]) * 16777619u;
  return hash;
}

static void grow_slots(AssayXMLTree *tree) {
  size_t count = tree->slot_count ? tree->slot_count * 2 : 64;
  int32_t *slots = malloc(count * sizeof *slots);
  if (!slots) {
    tree->failed = true;
    return;
  }
  memset(slots, 0xFF, count * sizeof *slots);
  for (size_t i = 0; i < tree->name_count; i++) {
    AssayXMLRange name = tree->names[i];
    size_t slot = hash_of(tree->bytes + name.start, name.length) & (count - 1);
    while (slots[slot] >= 0) slot = (slot + 1) & (count - 1);
    slots[slot] = (int32_t)i;
  }
  free(tree->name_slots);
  tree->name_slots = slots;
  tree->slot_count = count;
}

static uint32_t add_name(AssayXMLTree *tree, const xmlChar *text) {
  if (!text || !*text) return 0;
  size_t length = strlen((const char *)text);
  if ((tree->name_count + 1) * 2 > tree->slot_count) grow_slots(tree);
  if (tree->failed) return 0;
  size_t slot = hash_of(text, length) & (tree->slot_count - 1);
  while (tree->name_slots[slot] >= 0) {
    AssayXMLRange name = tree->names[tree->name_slots[slot]];
    if (name.length == length && memcmp(tree->bytes + name.start, text, length) == 0)
      return (uint32_t)tree->name_slots[slot];
    slot = (slot + 1) & (tree->slot_count - 1);
  }
  AssayXMLRange range = add_bytes(tree, text, length);
  if (tree->failed || !RESERVE(tree, names, name_capacity, tree->name_count + 1)) return 0;
  tree->names[tree->name_count] = range;
  tree->name_slots[slot] = (int32_t)tree->name_count;
  return (uint32_t)tree->name_count++;
}

void assay_xml_tree_reset(AssayXMLTree *tree) {
  tree->node_count = tree->attribute_count = tree->byte_count = tree->name_count = 0;
  tree->failed = false;
  if (tree->slot_count) memset(tree->name_slots, 0xFF, tree->slot_count * sizeof *tree->name_slots);
  // The empty name is number 0.
  if (RESERVE(tree, names, name_capacity, 1)) {
    AssayXMLRange empty = {0, 0};
    tree->names[0] = empty;
    tree->name_count = 1;
  }
}

static void add_attribute(AssayXMLTree *tree, uint32_t name, uint32_t namespace_name, AssayXMLRange value) {
  if (tree->failed || !RESERVE(tree, attributes, attribute_capacity, tree->attribute_count + 1)) return;
  AssayXMLAttribute attribute = {name, namespace_name, value.start, value.length};
  tree->attributes[tree->attribute_count++] = attribute;
}

static void copy_attributes(AssayXMLTree *tree, xmlNodePtr node) {
  for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next) {
    uint32_t name = add_name(tree, attribute->name);
    uint32_t namespace_name = attribute->ns ? add_name(tree, attribute->ns->href) : 0;
    xmlNodePtr child = attribute->children;
    if (child && child->type == XML_TEXT_NODE && !child->next && child->content) {
      add_attribute(tree, name, namespace_name, add_bytes(tree, child->content, strlen((char *)child->content)));
    } else {
      xmlChar *value = xmlNodeListGetString(node->doc, child, 1);
      size_t length = value ? strlen((char *)value) : 0;
      add_attribute(tree, name, namespace_name, add_bytes(tree, value, length));
      if (value) xmlFree(value);
    }
  }
}

static int32_t add_node(AssayXMLTree *tree, uint32_t kind, int32_t parent) {
  if (tree->failed || !RESERVE(tree, nodes, node_capacity, tree->node_count + 1)) return -1;
  AssayXMLNode *node = &tree->nodes[tree->node_count];
  memset(node, 0, sizeof *node);
  node->kind = kind;
  node->parent = parent;
  node->first_child = node->next_sibling = -1;
  node->attribute_start = (uint32_t)tree->attribute_count;
  return (int32_t)tree->node_count++;
}

static int32_t copy_node(AssayXMLTree *tree, xmlNodePtr node, int32_t parent, AssayXMLInput *input) {
  if (node->type == XML_ELEMENT_NODE) {
    int32_t index = add_node(tree, ASSAY_XML_ELEMENT, parent);
    if (index < 0) return -1;
    node->_private = (void *)((size_t)index + 1);
    uint32_t name = add_name(tree, node->name);
    uint32_t namespace_name = node->ns ? add_name(tree, node->ns->href) : 0;
    copy_attributes(tree, node);
    AssayXMLNode *copy = &tree->nodes[index];
    copy->name = name;
    copy->namespace_name = namespace_name;
    copy->attribute_count = (uint32_t)tree->attribute_count - copy->attribute_start;
    if (input) {
      AssayXMLPlace place = assay_xml_input_next_place(input);
      copy->line = place.line;
      copy->offset = place.offset;
    } else {
      copy->line = node->line;
    }
    return index;
  }
  if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content) {
    AssayXMLRange range = add_bytes(tree, node->content, strlen((char *)node->content));
    int32_t index = add_node(tree, ASSAY_XML_TEXT, parent);
    if (index < 0) return -1;
    tree->nodes[index].text_start = range.start;
    tree->nodes[index].text_length = range.length;
    return index;
  }
  return -1;
}

bool assay_xml_tree_copy(AssayXMLTree *tree, xmlNodePtr root, bool shallow, AssayXMLInput *input) {
  assay_xml_tree_reset(tree);
  int32_t parent = copy_node(tree, root, -1, input);
  if (parent < 0) return false;
  // The last child copied at each level hangs on its parent until the next comes: kept in the parent's line of siblings.
  int32_t previous = -1;
  xmlNodePtr node = shallow ? NULL : root->children;
  while (node && !tree->failed) {
    int32_t index = copy_node(tree, node, parent, input);
    if (index >= 0) {
      if (previous >= 0) tree->nodes[previous].next_sibling = index;
      else tree->nodes[parent].first_child = index;
      previous = index;
    }
    if (index >= 0 && node->type == XML_ELEMENT_NODE && node->children) {
      parent = index;
      previous = -1;
      node = node->children;
      continue;
    }
    while (!node->next && node->parent && node->parent != root) {
      node = node->parent;
      previous = parent;
      parent = tree->nodes[parent].parent;
    }
    node = node->next;
  }
  return !tree->failed;
}

bool assay_xml_parse(AssayXMLInput *input, AssayXMLTree *tree, AssayXMLFaults *faults) {
  return assay_xml_parse_valid(input, NULL, tree, faults, NULL);
}

bool assay_html_parse(const uint8_t *bytes, size_t count, AssayXMLTree *tree) {
  assay_xml_tree_reset(tree);
  if (count == 0 || count > INT_MAX - 16) return false;
  AssayXMLFaults faults = {0};
  AssayXMLCollector collector;
  assay_xml_collect_begin(&collector, &faults);
  bool done = false;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (context) {
    htmlCtxtUseOptions(
        context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    // The caller bounds the depth; libxml2's own limit would silently drop the rest of the page.
    context->options |= XML_PARSE_HUGE;
    xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
    if (utf8) xmlSwitchToEncoding(context, utf8);
    htmlParseDocument(context);
    xmlNodePtr root = context->myDoc ? xmlDocGetRootElement(context->myDoc) : NULL;
    if (root) done = assay_xml_tree_copy(tree, root, false, NULL);
    if (context->myDoc) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    htmlFreeParserCtxt(context);
  }
  assay_xml_collect_end(&collector);
  assay_xml_faults_clear(&faults);
  return done;
}

uint32_t assay_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
