using System.CommandLine;
using Bizproc.Emulator.Cli;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Emulate;

/// <summary>The commands of the emulator, which are those of its own program.</summary>
internal static class EmulatorCommands
{
    /// <summary>Creates the command that starts a portal on this machine.</summary>
    public static Command CreateEmulator() => EmulatorCommand.CreateAsPart();

    /// <summary>Creates the command that compares a portal with the recorded calls.</summary>
    public static Command CreateVerify() => VerifyCommand.CreateAsPart(Environment.GetEnvironmentVariable(PortalSecrets.TokenVariable));
}
