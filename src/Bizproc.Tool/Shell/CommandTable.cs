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

    private static readonly (string Name, Func<ToolConsole, Command> Create)[] Commands =
    [
        ("plan", static console => new PlanCommand(console)),
        ("apply", static console => new ApplyCommand(console)),
        ("doctor", static console => new DoctorCommand(console)),
        ("dev", static console => new DevCommand(console)),
        ("try", static console => new TryCommand(console)),
        ("baseline", static console => new BaselineCommand(console)),
        ("impact", static console => new ImpactCommand(console)),
        ("list", static console => new ListCommand(console)),
        ("show", static console => new ShowCommand(console)),
        ("export", static console => new ExportCommand(console)),
        ("rules", static console => new RulesCommand(console)),
        ("emulator", static _ => EmulatorCommands.CreateEmulator()),
        ("verify", static _ => EmulatorCommands.CreateVerify()),
    ];

    /// <summary>Creates the commands, in the order of the help: all of them, or only the one that the first argument names, which saves time.</summary>
    /// <param name="console">The streams that the commands use.</param>
    /// <param name="arguments">The arguments of the command line.</param>
    public static Command CreateRoot(ToolConsole console, IReadOnlyList<string> arguments)
    {
        var root = new Command(Name, "Shows, deploys, tries and explains the steps of Bitrix24 business processes that are declared in C#")
        {
            new HelpOption(),
            new VersionOption(),
            ToolCommand.Verbose,
        };
        int named = arguments.Count == 0 ? -1 : Array.FindIndex(Commands, command => command.Name == arguments[0]);
        foreach (var (_, create) in named < 0 ? Commands : [Commands[named]]) root.Add(create(console));
        return root;
    }
}
