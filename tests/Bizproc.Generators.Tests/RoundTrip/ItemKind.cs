namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The kind of one value of a property.</summary>
/// <param name="Type">The C# type, or the body of an enum.</param>
/// <param name="Zero">The value of the type when nothing was set.</param>
/// <param name="Give">Gives a value as a designer does, in one of the possible ways.</param>
/// <param name="Return">Sets a value as a handler does.</param>
internal sealed record ItemKind(
    string Type, object Zero, Func<Random, PortalDateFormat, GivenItem> Give, Func<Random, PortalDateFormat, ReturnedItem> Return)
{
    public bool IsEnum { get; init; }

    /// <summary>The portal's type, if it does not follow from the C# type.</summary>
    public string? PortalType { get; init; }

    /// <summary>A default as an expression, and the value that is read from it.</summary>
    public (string Expression, object Read)? Default { get; init; }

    public bool IsText => Type == "string";

    /// <summary>True if the portal splits lists of it (portal: 20.1, 20.3).</summary>
    public bool IsTextOnPortal => Type == "PortalMoney" || (IsText && PortalType is null or PropertyType.Text);
}
