namespace Bizproc.Protocol;

/// <summary>The refusal of <c>app.option.set</c> that is the emulator's own (portal: 8.1).</summary>
internal static class OptionAnswers
{
    /// <summary>
    /// What a portal says is not established, and neither is its limit; that all options of an application are one serialised value is, and
    /// those of properties end here.
    /// </summary>
    public static PortalError TooLong =>
        new(400, PortalAnswers.Core, $"The options of an application are longer than {SerializedSize.Limit - 1} bytes together.");
}
