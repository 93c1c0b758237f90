using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>Checks the lengths of a row's columns. The portal finds these errors when it saves the row (portal: 4.2 #15, 7.1 #13).</summary>
internal static class RowLimits
{
    /// <summary>Gets one refusal for each column that is too long, in the order of the columns.</summary>
    public static IEnumerable<PortalError> Exceeded(Registration row)
    {
        if (row.Code.Length > ActionCode.MaxLength) yield return ActionAnswers.TooLong("CODE", ActionCode.MaxLength);
        if (Characters(row.Handler) > HandlerUrl.MaxLength) yield return ActionAnswers.TooLong("HANDLER", HandlerUrl.MaxLength);
        if (IsTooLong(row.Properties)) yield return ActionAnswers.TooLong("PROPERTIES", SerializedSize.Limit);
        if (IsTooLong(row.ReturnProperties)) yield return ActionAnswers.TooLong("RETURN_PROPERTIES", SerializedSize.Limit);
    }

    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static bool IsTooLong(PhpValue? properties) => properties is not null && SerializedSize.IsTooLong(properties.SerializedLength);
}
