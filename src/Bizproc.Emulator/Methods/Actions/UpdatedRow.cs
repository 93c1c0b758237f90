using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary>Which members of <c>FIELDS</c> count, and what they make of a row (portal: 7.2).</summary>
internal static class UpdatedRow
{
    private static readonly string[] CountedUnlessNull =
    [
        "HANDLER", "AUTH_USER_ID", "USE_SUBSCRIPTION", "USE_PLACEMENT", "DESCRIPTION", "PROPERTIES", "RETURN_PROPERTIES", "DOCUMENT_TYPE", "FILTER",
    ];

    /// <summary>Whether there is anything to update. A name counts unless empty, a <c>PLACEMENT_HANDLER</c> never does.</summary>
    public static bool HasAny(PhpArray fields) => !fields["NAME"].IsEmpty || CountedUnlessNull.Any(key => !fields[key].IsNull);

    /// <summary>The row with the fields laid over it: each replaces its column whole.</summary>
    public static Registration Create(Registration row, PhpArray fields) => row with
    {
        Handler = Read(fields["HANDLER"], static value => value.ToText(), row.Handler),
        Name = fields["NAME"].IsEmpty ? row.Name : ColumnValue.LocalisedText(fields["NAME"]),
        Description = Read(fields["DESCRIPTION"], ColumnValue.LocalisedText, row.Description),
        AuthUserId = Read(fields["AUTH_USER_ID"], ColumnValue.Integer, row.AuthUserId),
        UseSubscription = Read(fields["USE_SUBSCRIPTION"], ColumnValue.Letter, row.UseSubscription),
        UsePlacement = Read(fields["USE_PLACEMENT"], ColumnValue.IsYes, row.UsePlacement),
        Properties = Read(fields["PROPERTIES"], ColumnValue.Given, row.Properties),
        ReturnProperties = Read(fields["RETURN_PROPERTIES"], ColumnValue.Given, row.ReturnProperties),
        DocumentType = Read(fields["DOCUMENT_TYPE"], NullIfEmpty, row.DocumentType),
        Filter = Read(fields["FILTER"], NullIfEmpty, row.Filter),
    };

    private static T Read<T>(PhpValue field, Func<PhpValue, T> read, T stored) => field.IsNull ? stored : read(field);

    /// <summary>An empty document type or filter clears the column.</summary>
    private static PhpValue? NullIfEmpty(PhpValue value) => value.IsEmpty ? null : value;
}
