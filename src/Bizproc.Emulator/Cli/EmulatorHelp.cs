using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Bizproc.Emulator.Cli;

/// <summary>Prints the help of a command, and the notes that belong to it.</summary>
internal sealed class EmulatorHelp(HelpAction help, Func<string> notes) : SynchronousCommandLineAction
{
    /// <summary>Creates the option that prints the help.</summary>
    /// <param name="notes">Writes the notes after the help.</param>
    public static HelpOption CreateOption(Func<string> notes)
    {
        var help = new HelpOption();
        help.Action = new EmulatorHelp((HelpAction)help.Action!, notes);
        return help;
    }

    /// <summary>Gets true, so that help is printed even if the rest of the command line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(notes());
        return code;
    }
}
