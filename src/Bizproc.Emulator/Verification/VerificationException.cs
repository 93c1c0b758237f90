namespace Bizproc.Emulator.Verification;

/// <summary>Nothing can be verified; the message is one line for whoever started the program.</summary>
internal sealed class VerificationException(string message) : Exception(message);
