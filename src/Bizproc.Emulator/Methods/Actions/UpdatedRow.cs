using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>Applies the members of <c>FIELDS</c> to a row, as far as the portal takes them (portal: 7.2).</summary>
internal static class UpdatedRow
{
    private static readonly string[] CountedUnlessNull =
    [
        "HANDLER", "AUTH_USER_ID", "USE_SUBSCRIPTION", "USE_PLACEMENT", "DESCRIPTION", "PROPERTIES", "RETURN_PROPERTIES", "DOCUMENT_TYPE", "FILTER",
    ];

    /// <summary>True if there is a field to update. <c>NAME</c> counts unless it is empty; <c>PLACEMENT_HANDLER</c> never counts.</summary>
    public static bool HasAny(PhpArray fields) => !fields["NAME"].IsEmpty || CountedUnlessNull.Any(key => !fields[key].IsNull);

    /// <summary>Gets the row with the fields applied. Each field replaces its whole column.</summary>
    public static Registration Create(Registration row, PhpArray fields) => row with
    {
        Handler = Read(fields["HANDLER"], static value => value.ToText(), row.Handler),
        Name = fields["NAME"].IsEmpty ? row.Name : ColumnValue.Localise(fields["NAME"]),
        Description = Read(fields["DESCRIPTION"], ColumnValue.Localise, row.Description),
        AuthUserId = Read(fields["AUTH_USER_ID"], ColumnValue.ToInteger, row.AuthUserId),
        UseSubscription = Read(fields["USE_SUBSCRIPTION"], ColumnValue.ToLetter, row.UseSubscription),
        UsePlacement = Read(fields["USE_PLACEMENT"], ColumnValue.IsYes, row.UsePlacement),
        Properties = Read(fields["PROPERTIES"], ColumnValue.Given, row.Properties),
        ReturnProperties = Read(fields["RETURN_PROPERTIES"], ColumnValue.Given, row.ReturnProperties),
        DocumentType = Read(fields["DOCUMENT_TYPE"], NullIfEmpty, row.DocumentType),
        Filter = Read(fields["FILTER"], NullIfEmpty, row.Filter),
    };

    private static T Read<T>(PhpValue field, Func<PhpValue, T> read, T stored) => field.IsNull ? stored : read(field);

    /// <summary>Gets the value for the column: an empty document type or filter clears it.</summary>
    private static PhpValue? NullIfEmpty(PhpValue value) => value.IsEmpty ? null : value;
}
