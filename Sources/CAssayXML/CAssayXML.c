#include "CAssayXML.h"
