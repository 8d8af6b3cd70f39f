/* dynamic_cast, where the compiler says how far in front of the base class the whole object begins: LLVM then sees that
   the result is the pointer given, moved. Only whether the object is of the class is asked of the library, as a number:
   that is how the passes know the one call from the other. */
extern long is_of_class(const void *object, const void *base, const void *class, long hint) __asm__("__dynamic_cast");

void *cast(char *object, const void *base, const void *class, long hint) {
  if (hint < 0)
    return ((void *(*)(const void *, const void *, const void *, long))is_of_class)(object, base, class, hint);
  return is_of_class(object, base, class, hint) ? object - hint : 0;
}
