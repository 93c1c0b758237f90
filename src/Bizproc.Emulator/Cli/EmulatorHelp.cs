using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Bizproc.Emulator.Cli;

/// <summary>Prints the help of a command, and the notes that belong to it.</summary>
internal sealed class EmulatorHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Creates the option that prints the help.</summary>
    public static HelpOption CreateOption()
    {
        var help = new HelpOption();
        help.Action = new EmulatorHelp((HelpAction)help.Action!);
        return help;
    }

    /// <summary>Gets true, so that help is printed even if the rest of the command line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(parseResult.CommandResult.Command is VerifyCommand ? EmulatorMessages.VerifyNotes : EmulatorMessages.Notes);
        return code;
    }
}
