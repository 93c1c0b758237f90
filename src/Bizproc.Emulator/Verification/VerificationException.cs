namespace Bizproc.Emulator.Verification;

/// <summary>The verification cannot run. The message is one line for the user.</summary>
internal sealed class VerificationException(string message, Exception? cause = null) : Exception(message, cause);
