global using Bizproc.Durable.Tests.Support;
global using Bizproc.Emulator;
global using Bizproc.EntityFrameworkCore.Tests.Support;
