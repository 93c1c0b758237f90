using System.Globalization;

namespace Bizproc;

/// <summary>Fingerprints of a declaration as they go to one portal.</summary>
internal static class Fingerprints
{
    /// <summary>The place of the settings page among them.</summary>
    public const int Page = FieldNames.Count - 1;

    /// <summary>One for each member, in the order of its bit.</summary>
    public static uint[] Of(ActionDefinition action, ActionValues values) => [.. FieldNames.Each(ActionFields.All).Select(field => Of(action, field, values))];

    /// <summary>That of the settings page, in which no other part of the action stands.</summary>
    public static uint OfPage(ActionDefinition action, ActionValues values) => Of(action, ActionFields.Placement, values);

    private static uint Of(ActionDefinition action, ActionFields field, ActionValues values) =>
        uint.Parse(action.Fingerprint(field, values), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
