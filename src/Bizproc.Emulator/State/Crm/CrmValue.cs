using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Crm;

/// <summary>Converts values of fields: those of calls to those of a row, and those of a row to those of answers (portal: 21).</summary>
internal static class CrmValue
{
    /// <summary>Converts a value of a call; <see langword="null"/> if it does not fit the field.</summary>
    public static PhpValue? Store(CrmField field, PhpValue value)
    {
        if (field.IsMultiple || field.IsCustom || value.IsNull) return value;
        if (value is PhpArray) return null;
        if (field.IsSwitch) return new PhpString(value is PhpBoolean ? (value.IsEmpty ? "N" : "Y") : value.ToText());
        if (!field.IsInteger && !field.IsNumber) return new PhpString(value.ToText());
        if (value.ToText().Length == 0) return PhpNull.Value;
        if (!decimal.TryParse(value.ToText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)) return null;

        return field.IsNumber ? new PhpDouble((double)number) : new PhpInteger(value.ToInteger());
    }

    /// <summary>Converts a stored value for the older methods, whose numbers are texts.</summary>
    public static PhpValue ToText(CrmField field, PhpValue value) => value switch
    {
        PhpDouble number when field.IsNumber => new PhpString(number.Value.ToString("F2", CultureInfo.InvariantCulture)),
        PhpInteger or PhpDouble => new PhpString(value.ToText()),
        _ => value,
    };
}
