using System.Globalization;

namespace Bizproc.Emulator.Programs;

/// <summary>Writes times as people read them.</summary>
internal static class ShownTime
{
    /// <summary>Writes a number of seconds with its unit, such as <c>1 second</c>.</summary>
    public static string InSeconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} {(seconds is 1 ? "second" : "seconds")}");
}
