// An access wider than the object, whose size the optimiser knows.

struct Wide {
  long a, b, c;
};

alignas(Wide) char narrow[16];

int main(int count, char**) {
  Wide* wide = reinterpret_cast<Wide*>(narrow);
  wide->c = count;
  return static_cast<int>(wide->a);
}
