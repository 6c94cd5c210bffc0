#pragma once
// Only CAssayXML's C files include libxml2; this header exists because SwiftPM wants one.
