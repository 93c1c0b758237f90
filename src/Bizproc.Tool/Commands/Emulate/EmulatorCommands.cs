using System.CommandLine;
using Bizproc.Emulator.Cli;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Emulate;

/// <summary>The commands of the emulator, which are those of its own program.</summary>
internal static class EmulatorCommands
{
    /// <summary>Creates the command that starts a portal on this machine.</summary>
    public static Command CreateEmulator() => EmulatorCommand.CreateAsPart(ToolCommand.Verbose);

    /// <summary>Creates the command that compares a portal with the recorded calls.</summary>
    public static Command CreateVerify() => VerifyCommand.CreateForTool(Environment.GetEnvironmentVariable(PortalSecrets.TokenVariable), Find, ToolCommand.Verbose);

    private static NamedPortal Find(string name)
    {
        try
        {
            var target = ConnectionOptions.Find(name)!;
            return new NamedPortal(new Uri(target.Address.GetLeftPart(UriPartial.Authority)), target.IsEmulator ? PortalSecrets.EmulatorToken : null, Mistake: null);
        }
        catch (ToolException mistake)
        {
            return new NamedPortal(Address: null, Token: null, mistake.Message);
        }
    }
}
