/* A stack machine: a switch over opcodes, operands in a union, jumps. */
#include "check.h"

enum op { PUSH, LOAD, ADD, MUL, SIN, DUP, SWAP, JUMP_IF_POSITIVE, STORE, HALT };
typedef struct { enum op op; union { double number; int index; } u; } instruction;

static double execute(const instruction *code, const double *input) {
  double stack[16], memory[4] = {0};
  int top = 0;
  for (int pc = 0;; pc++) {
    const instruction *at = &code[pc];
    switch (at->op) {
    case PUSH: stack[top++] = at->u.number; break;
    case LOAD: stack[top++] = input[at->u.index]; break;
    case ADD: top--; stack[top - 1] += stack[top]; break;
    case MUL: top--; stack[top - 1] *= stack[top]; break;
    case SIN: stack[top - 1] = sin(stack[top - 1]); break;
    case DUP: stack[top] = stack[top - 1]; top++; break;
    case SWAP: { double t = stack[top - 1]; stack[top - 1] = stack[top - 2]; stack[top - 2] = t; break; }
    case JUMP_IF_POSITIVE: if (stack[--top] > 0) pc = at->u.index - 1; break;
    case STORE: memory[at->u.index] = stack[--top]; break;
    case HALT: return stack[top - 1] + memory[0] * memory[1];
    default: abort();
    }
  }
}
double f(double *x, int n) {
  instruction code[] = {
      {LOAD, {.index = 0}}, {LOAD, {.index = 1}}, {MUL, {0}}, {DUP, {0}}, {STORE, {.index = 0}}, {PUSH, {.number = 0.5}}, {ADD, {0}},
      {DUP, {0}}, {LOAD, {.index = 2}}, {SWAP, {0}}, {STORE, {.index = 1}}, {MUL, {0}}, {DUP, {0}}, {PUSH, {.number = -1.5}}, {MUL, {0}},
      {JUMP_IF_POSITIVE, {.index = 17}}, {SIN, {0}}, {LOAD, {.index = 3}}, {MUL, {0}}, {HALT, {0}}};
  return execute(code, x) * n;
}
int main(void) {
  double x[] = {0.7, -1.2, 1.9, 0.4}, y[] = {0.7, 1.2, 1.9, 0.4};
  GRADIENT(f, x, 4);
  GRADIENT(f, y, 4);
  return done();
}
