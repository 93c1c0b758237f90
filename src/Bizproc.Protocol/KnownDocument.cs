namespace Bizproc.Protocol;

/// <summary>A document of the portal that actions can work on (portal: 4.5).</summary>
/// <param name="Kind">Its name in <c>DocumentKind</c>, or <see langword="null"/> where only the raw form can say it.</param>
/// <param name="Module">First part.</param>
/// <param name="Entity">Second part, a class of the portal.</param>
/// <param name="Type">Third part, up to its number where it has one; <see langword="null"/> where any is possible.</param>
/// <param name="HasNumber">Whether a number of the portal's own ends the third part.</param>
/// <param name="HasRobots">Whether automation rules exist for it.</param>
internal sealed record KnownDocument(string? Kind, string Module, string Entity, string? Type, bool HasNumber = false, bool HasRobots = true)
{
    /// <summary>How the third part looks, for a message.</summary>
    public string TypePattern => HasNumber ? Type + "<number>" : Type ?? "...";

    /// <summary>Whether a third part belongs to this document. Case counts.</summary>
    public bool Fits(string type)
    {
        if (Type is null) return true;
        if (!HasNumber) return string.Equals(type, Type, StringComparison.Ordinal);

        return type.StartsWith(Type, StringComparison.Ordinal) && IsNumber(type.Substring(Type.Length));
    }

    /// <summary>The third part with its number.</summary>
    public string TypeWith(int number) => HasNumber ? Type + number.ToString(System.Globalization.CultureInfo.InvariantCulture) : Type ?? "";

    private static bool IsNumber(string text) => text.Length is > 0 and < 11 && text.All(Ascii.IsDigit) && text[0] != '0';
}
