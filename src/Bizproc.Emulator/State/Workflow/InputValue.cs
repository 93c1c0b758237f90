using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>Converts a value of the designer to the value that the handler receives (portal: 10.2, 10.3, 20.1-20.3).</summary>
internal static class InputValue
{
    public static PhpValue Convert(PropertyDefinition property, PhpValue value, PortalDates dates) =>
        property.IsMultiple ? Multiple(property, value, dates) : Single(property, value, dates);

    private static PhpValue Single(PropertyDefinition property, PhpValue value, PortalDates dates)
    {
        if (value is not PhpArray array) return Scalar(property, value, dates);

        // For a property with one value, only texts take the first of several values. Other types send the whole list.
        return property.IsText && !array.IsEmpty ? First(array) : array;
    }

    private static PhpValue Multiple(PropertyDefinition property, PhpValue value, PortalDates dates)
    {
        // An empty value does not become a list of one.
        if (value is not PhpArray array) return value.IsEmpty ? value : new PhpArray { Scalar(property, value, dates) };
        if (!array.IsList) return property.IsText ? new PhpArray { Nested(array) } : array;

        var list = new PhpArray();
        foreach (var (_, element) in array)
        {
            list.Add(element is PhpArray inner ? (property.IsText ? Nested(inner) : inner) : Scalar(property, element, dates));
        }

        return list;
    }

    private static PhpValue Scalar(PropertyDefinition property, PhpValue value, PortalDates dates)
    {
        if (value is not PhpString text || (!property.IsDate && !property.IsMoment)) return value;

        return new PhpString(dates.Send(text.Value, hasTime: property.IsMoment));
    }

    /// <summary>Converts a list inside a list: it keeps its first element, and white space becomes empty (portal: 20.3).</summary>
    private static PhpValue Nested(PhpArray array)
    {
        var first = First(array);
        return first is PhpString text && string.IsNullOrWhiteSpace(text.Value) ? new PhpString("") : first;
    }

    private static PhpValue First(PhpValue value)
    {
        while (value is PhpArray array) value = array.Select(static pair => pair.Value).FirstOrDefault(PhpNull.Value);
        return value;
    }
}
