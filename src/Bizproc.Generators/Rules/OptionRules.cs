using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0309 and BZP0310: the options of an enum.</summary>
internal static class OptionRules
{
    public static readonly Rule WrongOptionKey = new(Create(
        "BZP0309",
        "Each option must have its own key",
        "'{0}' cannot be the key of option '{1}': {2}"))
    {
        Options = static (options, report) =>
        {
            Dictionary<string, string> keys = new(StringComparer.Ordinal);
            foreach (var option in options.All)
            {
                if (option.Key.Length == 0)
                    report.At(option, "key", option.Key, option.Member, "it is empty, which the portal reads as no choice");
                else if (keys.TryGetValue(option.Key, out string? first))
                    report.At(option, "key", option.Key, option.Member, $"it is already the key of '{first}', and the portal would keep only one of them");
                else
                    keys.Add(option.Key, option.Member);
            }
        },
    };

    public static readonly Rule OptionOfFlags = new(
        Create(
            "BZP0310",
            "Options must not be flags",
            "'{0}' is an option, but '{1}' has [Flags], and the portal has no option for a combination; use a collection of a plain enum",
            DiagnosticSeverity.Warning))
    {
        Property = static (property, report) =>
        {
            // Members with the attribute are reported themselves.
            if (property.Value.Kind != ValueKind.Enum || property.Options.Count == 0) return;

            var type = ValueParser.Parse(((IPropertySymbol)report.SymbolOf(property)).Type).Item;
            if (IsFlags(type) && !EnumOptions.Get(type).HasAttributes) report.AtName(property, property.Options[0].Member, type.Name);
        },
        Options = static (options, report) =>
        {
            if (!IsFlags(options.Type)) return;

            for (int i = 0; i < options.All.Count; i++)
            {
                if (options.OriginAt(i).Attribute is null) continue;

                report.At(options.All[i], argument: null, options.All[i].Member, options.Type.Name);

                // All options of another assembly would be reported in the same place.
                if (options.Type.DeclaringSyntaxReferences.IsEmpty) return;
            }
        },
    };

    public static readonly Rule[] All = [WrongOptionKey, OptionOfFlags];

    private static bool IsFlags(ITypeSymbol type) =>
        type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");
}
