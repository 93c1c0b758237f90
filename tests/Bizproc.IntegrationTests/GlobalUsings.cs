global using Bizproc.Emulator;
