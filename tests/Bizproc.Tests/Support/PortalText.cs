using System.Globalization;
using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>Values in the writing of a portal, and back.</summary>
internal static class PortalText
{
    public static PortalFormats Formats(string culture, string zone = "UTC") =>
        new(CultureInfo.GetCultureInfo(culture), TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>The value; <see langword="null"/> if it is refused.</summary>
    public static T? Read<T, TFormat>(string text, PortalFormats? formats = null)
        where T : struct
        where TFormat : IPortalValue<T> =>
        TFormat.TryRead(Encoding.UTF8.GetBytes(text), formats ?? PortalFormats.Default, out var value) ? value : null;

    public static string Write<T, TFormat>(T value, PortalFormats? formats = null)
        where T : struct
        where TFormat : IPortalValue<T>
    {
        Span<byte> text = stackalloc byte[IPortalValue<T>.MaxLength];
        return Encoding.ASCII.GetString(text[..TFormat.Write(value, formats ?? PortalFormats.Default, text)]);
    }
}
