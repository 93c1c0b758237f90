using System.CommandLine;
using System.CommandLine.Help;
using Bizproc.Tool.Commands;
using Bizproc.Tool.Commands.Compatibility;
using Bizproc.Tool.Commands.Deployments;
using Bizproc.Tool.Commands.Development;
using Bizproc.Tool.Commands.Diagnosis;
using Bizproc.Tool.Commands.Emulate;
using Bizproc.Tool.Commands.Listing;
using Bizproc.Tool.Commands.Requests;
using Bizproc.Tool.Commands.Rules;
using Bizproc.Tool.Commands.Trial;
using Bizproc.Tool.Commands.Usage;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Shell;

/// <summary>The commands of the program. A new command is a folder, and a line here.</summary>
internal static class CommandTable
{
    /// <summary>The name of the program, which its file does not have: on some systems, bizproc.dll and Bizproc.dll are one file.</summary>
    private const string Name = "bizproc";

    /// <summary>Creates all commands, in the order of the help.</summary>
    /// <param name="console">The streams that the commands use.</param>
    public static Command CreateRoot(ToolConsole console) =>
        new(Name, "Shows, deploys, tries and explains the steps of Bitrix24 business processes that are declared in C#")
        {
            new HelpOption(),
            new VersionOption(),
            ToolCommand.Verbose,
            new PlanCommand(console),
            new ApplyCommand(console),
            new DoctorCommand(console),
            new DevCommand(console),
            new TryCommand(console),
            new BaselineCommand(console),
            new ImpactCommand(console),
            new ListCommand(console),
            new ShowCommand(console),
            new ExportCommand(console),
            new RulesCommand(console),
            EmulatorCommands.CreateEmulator(),
            EmulatorCommands.CreateVerify(),
        };
}
