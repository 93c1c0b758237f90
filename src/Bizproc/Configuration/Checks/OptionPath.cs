using System.ComponentModel.DataAnnotations;

namespace Bizproc.Configuration.Checks;

/// <summary>Names options in messages.</summary>
internal static class OptionPath
{
    /// <summary>The section of the configuration to which applications usually bind the options.</summary>
    public const string Section = "Bizproc";

    /// <summary>Gets the path of an option as a configuration writes it, such as <c>Bizproc:Calls:Capacity</c>.</summary>
    /// <param name="context">The option. Its display name has dots: <c>Bizproc.Calls.Capacity</c>, or <c>StartupOptions.Mode</c>, which has no section.</param>
    public static string Find(ValidationContext context) =>
        context.DisplayName.StartsWith(Section + ".", StringComparison.Ordinal) ? context.DisplayName.Replace('.', ':') : context.DisplayName;
}
