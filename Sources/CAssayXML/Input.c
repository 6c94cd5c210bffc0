#include "Internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK 65536
#define HEAD 1024
#define DEEPEST 1024

enum State {
  TEXT, OPEN, TAG, VALUE, END_TAG, PI, PI_END, BANG, BANG_DASH,
  COMMENT, COMMENT_DASH, COMMENT_END, CDATA, CDATA_BRACKET, CDATA_END,
};

struct AssayXMLInput {
  int descriptor;
  bool owned;
  uint8_t *memory;
  size_t memory_count, memory_read;

  AssayXMLLimits limits;
  // 0 as it comes, 1 UTF-16 little-endian, 2 big-endian.
  int utf16;
  uint8_t carry[4];
  size_t carry_count;
  uint8_t raw[CHUNK];
  // Decoded and scanned, waiting for libxml2. UTF-16 grows by half at most.
  uint8_t ready[CHUNK * 3 / 2 + 16];
  size_t ready_count, ready_read;
  bool started, ended;

  enum State state;
  uint8_t quote, last;
  uint32_t depth, attributes;
  // Name space declarations in scope, in all and at each depth: looking a prefix up is linear in them.
  uint32_t declarations;
  uint32_t declared[DEEPEST + 1];
  int prefix_match;
  uint64_t line, offset, run_start, record_start;
  bool root_is_record;

  AssayXMLPlace *places;
  size_t place_first, place_count, place_capacity;

  int refusal, system_error;
  uint64_t refusal_line;
};

static AssayXMLInput *input_new(AssayXMLLimits limits) {
  AssayXMLInput *input = calloc(1, sizeof *input);
  if (!input) return NULL;
  input->descriptor = -1;
  input->limits = limits;
  if (input->limits.depth > DEEPEST) input->limits.depth = DEEPEST;
  input->line = 1;
  return input;
}

AssayXMLInput *assay_xml_input_descriptor(int descriptor, bool owned, AssayXMLLimits limits) {
  AssayXMLInput *input = input_new(limits);
  if (!input) return NULL;
  input->descriptor = descriptor;
  input->owned = owned;
  return input;
}

AssayXMLInput *assay_xml_input_memory(const uint8_t *bytes, size_t count, AssayXMLLimits limits) {
  AssayXMLInput *input = input_new(limits);
  if (!input) return NULL;
  input->memory = malloc(count ? count : 1);
  if (!input->memory) {
    free(input);
    return NULL;
  }
  if (count) memcpy(input->memory, bytes, count);
  input->memory_count = count;
  return input;
}

void assay_xml_input_free(AssayXMLInput *input) {
  if (!input) return;
  if (input->owned && input->descriptor >= 0) close(input->descriptor);
  free(input->memory);
  free(input->places);
  free(input);
}

int assay_xml_input_refusal(const AssayXMLInput *input, uint64_t *line, int *system_error) {
  *line = input->refusal_line;
  *system_error = input->system_error;
  return input->refusal;
}

bool assay_xml_input_refused(const AssayXMLInput *input) { return input->refusal != ASSAY_XML_ACCEPTED; }

void assay_xml_input_root_is_record(AssayXMLInput *input) {
  input->root_is_record = true;
  input->record_start = 0;
}

static void refuse(AssayXMLInput *input, int reason) {
  if (input->refusal) return;
  input->refusal = reason;
  input->refusal_line = input->line;
}

// ---- The scanner ----

static void push_place(AssayXMLInput *input) {
  if (input->place_first + input->place_count == input->place_capacity) {
    if (input->place_first > input->place_capacity / 2) {
      memmove(input->places, input->places + input->place_first, input->place_count * sizeof *input->places);
    } else {
      size_t capacity = input->place_capacity ? input->place_capacity * 2 : 256;
      AssayXMLPlace *places = malloc(capacity * sizeof *places);
      if (!places) {
        refuse(input, ASSAY_XML_DOCUMENT_TOO_LONG);
        return;
      }
      memcpy(places, input->places + input->place_first, input->place_count * sizeof *places);
      free(input->places);
      input->places = places;
      input->place_capacity = capacity;
    }
    input->place_first = 0;
  }
  AssayXMLPlace place = {input->line, input->offset - 1};
  input->places[input->place_first + input->place_count++] = place;
}

AssayXMLPlace assay_xml_input_next_place(AssayXMLInput *input) {
  AssayXMLPlace none = {0, 0};
  if (!input->place_count) return none;
  input->place_count--;
  return input->places[input->place_first++];
}

static void start_element(AssayXMLInput *input) {
  push_place(input);
  if (input->depth == 1 && !input->root_is_record) input->record_start = input->offset;
  input->attributes = 0;
  input->last = 0;
  input->prefix_match = -1;
  input->declared[input->depth] = 0;
}

static void leave_element(AssayXMLInput *input) {
  input->declarations -= input->declared[input->depth];
  input->declared[input->depth] = 0;
  if (input->depth == 1 && !input->root_is_record) input->record_start = input->offset;
}

static void finish_start_tag(AssayXMLInput *input) {
  if (input->last == '/') {
    leave_element(input);
  } else {
    input->depth++;
    if (input->depth > input->limits.depth) {
      refuse(input, ASSAY_XML_TOO_DEEP);
      input->depth--;
    }
  }
}

// Follows "xmlns" at the start of an attribute's name; -1 before a name, 5 when matched, -2 when not.
static void match_prefix(AssayXMLInput *input, uint8_t byte) {
  bool space = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
  if (space) {
    if (input->prefix_match != 5) input->prefix_match = 0;
  } else if (input->prefix_match >= 0 && input->prefix_match < 5) {
    input->prefix_match = byte == "xmlns"[input->prefix_match] ? input->prefix_match + 1 : -2;
  }
}

static void begin_value(AssayXMLInput *input, uint8_t byte) {
  input->quote = byte;
  input->state = VALUE;
  if (++input->attributes > input->limits.attributes) refuse(input, ASSAY_XML_TOO_MANY_ATTRIBUTES);
  if (input->prefix_match == 5) {
    input->declared[input->depth]++;
    if (++input->declarations > input->limits.attributes) refuse(input, ASSAY_XML_TOO_MANY_ATTRIBUTES);
  }
  input->prefix_match = -2;
}

// Follows the document in step with a parser that stops at the first fault: up to there both agree.
static void scan(AssayXMLInput *input, const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count && !input->refusal; i++) {
    uint8_t byte = bytes[i];
    if (byte == '\n') input->line++;
    input->offset++;
    switch (input->state) {
    case TEXT:
      while (byte != '<' && i + 1 < count) {
        byte = bytes[++i];
        input->offset++;
        if (byte == '\n') input->line++;
      }
      if (input->offset - input->run_start > input->limits.text_bytes) refuse(input, ASSAY_XML_TEXT_TOO_LONG);
      if (byte == '<') {
        input->state = OPEN;
        input->run_start = input->offset;
      }
      break;
    case OPEN:
      if (byte == '!') input->state = BANG;
      else if (byte == '?') input->state = PI;
      else if (byte == '/') input->state = END_TAG;
      else {
        input->state = TAG;
        // The place is that of the "<", one byte back.
        input->offset--;
        start_element(input);
        input->offset++;
        if (byte == '>') {
          finish_start_tag(input);
          input->state = TEXT;
        }
      }
      break;
    case TAG:
      if (byte == '"' || byte == '\'') begin_value(input, byte);
      else if (byte == '>') {
        finish_start_tag(input);
        input->state = TEXT;
        input->run_start = input->offset;
      } else {
        match_prefix(input, byte);
      }
      input->last = byte;
      break;
    case VALUE:
      while (byte != input->quote && i + 1 < count) {
        byte = bytes[++i];
        input->offset++;
        if (byte == '\n') input->line++;
      }
      if (byte == input->quote) input->state = TAG;
      break;
    case END_TAG:
      if (byte == '>') {
        if (input->depth > 0) input->depth--;
        leave_element(input);
        input->state = TEXT;
        input->run_start = input->offset;
      }
      break;
    case PI:
      if (byte == '?') input->state = PI_END;
      break;
    case PI_END:
      if (byte == '>') {
        input->state = TEXT;
        input->run_start = input->offset;
      } else if (byte != '?') input->state = PI;
      break;
    case BANG:
      if (byte == '-') input->state = BANG_DASH;
      else if (byte == '[') input->state = CDATA;
      else {
        if (byte == 'D') refuse(input, ASSAY_XML_DOCTYPE);
        input->state = TEXT;
      }
      break;
    case BANG_DASH: input->state = byte == '-' ? COMMENT : TEXT; break;
    case COMMENT:
      if (byte == '-') input->state = COMMENT_DASH;
      break;
    case COMMENT_DASH: input->state = byte == '-' ? COMMENT_END : COMMENT; break;
    case COMMENT_END:
      input->state = byte == '>' ? TEXT : COMMENT;
      if (byte == '>') input->run_start = input->offset;
      break;
    case CDATA:
      if (byte == ']') input->state = CDATA_BRACKET;
      break;
    case CDATA_BRACKET: input->state = byte == ']' ? CDATA_END : CDATA; break;
    case CDATA_END:
      if (byte == '>') {
        input->state = TEXT;
        input->run_start = input->offset;
      } else if (byte != ']') input->state = CDATA;
      break;
    }
    if (input->state != TEXT && input->offset - input->run_start > input->limits.text_bytes)
      refuse(input, ASSAY_XML_TEXT_TOO_LONG);
  }
  if (input->offset > input->limits.document_bytes) refuse(input, ASSAY_XML_DOCUMENT_TOO_LONG);
  if (input->offset - input->record_start > input->limits.record_bytes && (input->depth > 0 || input->root_is_record))
    refuse(input, ASSAY_XML_RECORD_TOO_LONG);
}

// ---- Encodings ----

static bool name_starts(const uint8_t *name, size_t count, const char *prefix) {
  size_t length = strlen(prefix);
  if (count < length) return false;
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i];
    if (byte != (uint8_t)prefix[i]) return false;
  }
  return true;
}

// Encodings in which the bytes of markup mean markup and nothing else, so that the scanner cannot be deceived.
static bool is_plain_encoding(const uint8_t *name, size_t count) {
  static const char *const known[] = {
    "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-", "ISO8859-", "ISO_8859-", "LATIN1", "WINDOWS-125", "CP125",
    "KOI8-", "EUC-JP", "EUC-KR", "SHIFT_JIS", "SHIFT-JIS", "GB2312", "GBK", "GB18030", "BIG5",
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (name_starts(name, count, known[i])) return true;
  return false;
}

// Whether the declared encoding, if any, may be used: `marked`, where the byte order mark tells it already.
static bool declares_plain_encoding(const uint8_t *bytes, size_t count, const char *marked) {
  size_t i = 0;
  if (count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) {
    i = 3;
    marked = "UTF-8";
  }
  if (count < i + 5 || memcmp(bytes + i, "<?xml", 5) != 0) return true;
  for (; i + 8 < count && !(bytes[i] == '?' && bytes[i + 1] == '>'); i++) {
    if (memcmp(bytes + i, "encoding", 8) != 0) continue;
    i += 8;
    while (i < count && bytes[i] != '"' && bytes[i] != '\'' && bytes[i] != '>') i++;
    if (i >= count || bytes[i] == '>') return true;
    size_t start = ++i;
    while (i < count && bytes[i] != '"' && bytes[i] != '\'') i++;
    // A byte order mark and a declaration that disagree make the document ill-formed (XML 1.0 §4.3.3).
    if (marked) return name_starts(bytes + start, i - start, marked);
    return is_plain_encoding(bytes + start, i - start);
  }
  return true;
}

static void detect_encoding(AssayXMLInput *input, const uint8_t *bytes, size_t count) {
  if (count >= 4 && ((bytes[0] == 0 && bytes[1] == 0) || (bytes[2] == 0 && bytes[3] == 0) ||
                     (bytes[0] == 0x4C && bytes[1] == 0x6F && bytes[2] == 0xA7 && bytes[3] == 0x94))) {
    refuse(input, ASSAY_XML_ENCODING);
  } else if (count >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == '<' && bytes[1] == 0))) {
    input->utf16 = 1;
  } else if (count >= 2 && ((bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0 && bytes[1] == '<'))) {
    input->utf16 = 2;
  } else if (!declares_plain_encoding(bytes, count, NULL)) {
    refuse(input, ASSAY_XML_ENCODING);
  }
}

static size_t put_utf8(uint8_t *out, uint32_t scalar) {
  if (scalar < 0x80) {
    out[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = (uint8_t)(0xC0 | scalar >> 6);
    out[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = (uint8_t)(0xE0 | scalar >> 12);
    out[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | scalar >> 18);
  out[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

// Decodes what is complete of `raw`; up to three bytes are carried over. A lone surrogate becomes an ill-formed
// sequence, which libxml2 then reports.
static size_t decode_utf16(AssayXMLInput *input, size_t count) {
  size_t out = 0, i = 0;
  bool big = input->utf16 == 2;
  while (count - i >= 2) {
    const uint8_t *p = input->raw + i;
    uint32_t unit = big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
    size_t used = 2;
    if (unit >= 0xD800 && unit < 0xDC00) {
      if (count - i < 4) {
        if (!input->ended) break;
      } else {
        uint32_t low = big ? (uint32_t)p[2] << 8 | p[3] : (uint32_t)p[3] << 8 | p[2];
        if (low >= 0xDC00 && low < 0xE000) {
          unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
          used = 4;
        }
      }
    }
    // The byte order mark has done its work.
    if (unit != 0xFEFF || input->offset + out > 0) out += put_utf8(input->ready + out, unit);
    i += used;
  }
  input->carry_count = count - i;
  memcpy(input->carry, input->raw + i, input->carry_count);
  return out;
}

const char *assay_xml_input_encoding(const AssayXMLInput *input) { return input->utf16 ? "UTF-8" : NULL; }

// ---- Reading ----

static size_t read_some(AssayXMLInput *input, uint8_t *buffer, size_t length) {
  if (input->memory) {
    size_t count = input->memory_count - input->memory_read;
    if (count > length) count = length;
    memcpy(buffer, input->memory + input->memory_read, count);
    input->memory_read += count;
    return count;
  }
  for (;;) {
    ssize_t count = read(input->descriptor, buffer, length);
    if (count >= 0) return (size_t)count;
    if (errno == EINTR) continue;
    input->system_error = errno;
    refuse(input, ASSAY_XML_READ_FAILED);
    return 0;
  }
}

static void fill(AssayXMLInput *input) {
  input->ready_read = input->ready_count = 0;
  while (!input->ended && !input->refusal && input->ready_count == 0) {
    size_t count = input->carry_count;
    memcpy(input->raw, input->carry, count);
    input->carry_count = 0;
    // The first piece must hold the whole declaration.
    size_t wanted = input->started ? count + 1 : HEAD;
    while (count < wanted && !input->ended) {
      size_t got = read_some(input, input->raw + count, CHUNK - count);
      if (got == 0) input->ended = true;
      count += got;
    }
    if (!input->started) {
      input->started = true;
      detect_encoding(input, input->raw, count);
    }
    if (input->utf16) {
      bool first = input->offset == 0;
      input->ready_count = decode_utf16(input, count);
      if (first && !declares_plain_encoding(input->ready, input->ready_count, "UTF-16")) refuse(input, ASSAY_XML_ENCODING);
    } else {
      memcpy(input->ready, input->raw, count);
      input->ready_count = count;
    }
    scan(input, input->ready, input->ready_count);
  }
}

int assay_xml_input_read(void *context, char *buffer, int length) {
  AssayXMLInput *input = context;
  if (length <= 0) return 0;
  if (input->ready_read == input->ready_count) fill(input);
  if (input->refusal) return -1;
  size_t count = input->ready_count - input->ready_read;
  if (count > (size_t)length) count = (size_t)length;
  memcpy(buffer, input->ready + input->ready_read, count);
  input->ready_read += count;
  return (int)count;
}


void assay_xml_input_prepare(AssayXMLInput *input) {
  if (!input->started) fill(input);
}
