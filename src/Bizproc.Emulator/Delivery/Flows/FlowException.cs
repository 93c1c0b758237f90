namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>The reason why a workflow cannot go on.</summary>
internal sealed class FlowException(string message) : Exception(message)
{
    /// <summary>Creates the reason for something that the emulator does not model.</summary>
    public static FlowException NotModelled(string what) => new($"The emulator does not model {what}");
}
