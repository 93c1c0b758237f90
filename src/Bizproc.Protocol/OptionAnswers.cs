namespace Bizproc.Protocol;

/// <summary>The refusal of <c>app.option.set</c>. It is the emulator's own text (portal: 8.1).</summary>
internal static class OptionAnswers
{
    /// <summary>
    /// The options of an application are too long. The real answer and limit are not established. The portal stores all options of an application as
    /// one serialised value, so the emulator uses the limit of serialised properties.
    /// </summary>
    public static PortalError TooLong =>
        new(400, PortalAnswers.Core, $"The options of an application are longer than {SerializedSize.Limit - 1} bytes together.");
}
