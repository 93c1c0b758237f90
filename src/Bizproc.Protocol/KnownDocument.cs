namespace Bizproc.Protocol;

/// <summary>A document type of the portal that actions can work on (portal: 4.5).</summary>
/// <param name="Kind">The name in <c>DocumentKind</c>; <see langword="null"/> if only the raw form can name it.</param>
/// <param name="Module">The first part: a module.</param>
/// <param name="Entity">The second part: a class of the portal.</param>
/// <param name="Type">The third part, without its number if it has one; <see langword="null"/> if any text is possible.</param>
/// <param name="HasNumber">True if the third part ends with a number that differs from portal to portal.</param>
/// <param name="HasRobots">True if automation rules exist for the document.</param>
internal sealed record KnownDocument(string? Kind, string Module, string Entity, string? Type, bool HasNumber = false, bool HasRobots = true)
{
    /// <summary>The form of the third part, for a message.</summary>
    public string TypePattern => HasNumber ? Type + "<number>" : Type ?? "...";

    /// <summary>True if a third part belongs to this document. Case counts.</summary>
    public bool Fits(string type)
    {
        if (Type is null) return true;
        if (!HasNumber) return string.Equals(type, Type, StringComparison.Ordinal);

        return type.StartsWith(Type, StringComparison.Ordinal) && IsNumber(type.Substring(Type.Length));
    }

    /// <summary>Gets the third part with a number.</summary>
    public string TypeWith(int number) => HasNumber ? Type + number.ToString(System.Globalization.CultureInfo.InvariantCulture) : Type ?? "";

    private static bool IsNumber(string text) => text.Length is > 0 and < 11 && text.All(Ascii.IsDigit) && text[0] != '0';
}
