using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Crm;

/// <summary>Describes a field in the answer of a method that lists fields. The title is the name, because titles depend on the portal's language.</summary>
internal static class FieldDescription
{
    public static PhpArray Create(CrmField field) => new()
    {
        ["type"] = new PhpString(field.Type),
        ["isRequired"] = YesNo(field.IsRequired),
        ["isReadOnly"] = YesNo(field.IsReadOnly),
        ["isImmutable"] = YesNo(field.IsImmutable),
        ["isMultiple"] = YesNo(field.IsMultiple),
        ["isDynamic"] = YesNo(field.IsCustom),
        ["title"] = new PhpString(field.Name),
    };

    private static PhpBoolean YesNo(bool value) => value ? PhpBoolean.True : PhpBoolean.False;
}
