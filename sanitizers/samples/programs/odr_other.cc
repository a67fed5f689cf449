// The other half of odr.cc.

int table[10];

int Second() { return table[1]; }
