namespace Bizproc.Emulator.Control;

/// <summary>A control call that cannot be carried out; the message says what is wrong in one line.</summary>
internal sealed class ControlException(string error, string message) : Exception(message)
{
    public string Error => error;
}
