global using Bizproc.Emulator.Cli;
global using Bizproc.Emulator.Delivery.Runs;
global using Bizproc.Emulator.Methods;
global using Bizproc.Emulator.Page.Wording;
global using Bizproc.Emulator.Server;
global using Bizproc.Emulator.Server.Rest;
global using Bizproc.Emulator.State.Workflow;
