using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP05xx: document types. The portal trims their parts, so blanks around them are harmless (portal: 4.5).</summary>
internal static class DocumentTypeRules
{
    public static readonly Rule EmptyPart = new(Create(
        "BZP0501",
        "A document type must have all its parts",
        "'{0}' cannot be the {1} of a document type: the portal answers '{2}'"))
    {
        DocumentType = static (document, report) =>
        {
            foreach (var (argument, noun, value) in Parts(document))
            {
                bool isWrong = value.Length == 0 || (argument == "module" && !DocumentTypes.IsModule(value));
                if (isWrong) report.At(document, argument, value, noun, ActionAnswers.WrongDocumentType.Description);
            }

            if (document.Kind is { } kind && DocumentTypes.FindByKind(kind) is null)
                report.At(document, "kind", kind, "kind", ActionAnswers.WrongDocumentType.Description);
        },
    };

    public static readonly Rule UnknownDocument = new(Create(
        "BZP0502",
        "The module and class of a document type must exist on the portal",
        "The portal has no {0} '{1}': it accepts the action, but offers no fields of its document{2}"))
    {
        HasFix = true,
        DocumentType = static (document, report) =>
        {
            foreach (var slip in Slips(document))
            {
                // An empty part, a module with invalid characters and doubled backslashes are reported by other rules.
                bool isOther = slip.Argument == "module" ? !DocumentTypes.IsModule(slip.Value) : HasDoubledBackslash(document.Entity!);
                if (isOther || slip.Value.Length == 0) continue;

                if (slip.Meant is null) report.WarnAt(document, slip.Argument, slip.Noun, slip.Value, "");
                else report.At(document, slip.Argument, Fix.Replace(slip.Meant), slip.Noun, slip.Value, $"; did you mean '{slip.Meant}'?");
            }
        },
    };

    public static readonly Rule ForeignType = new(Create(
        "BZP0503",
        "The third part of a document type must belong to its class",
        "'{0}' is not a document of '{1}', whose types are {2}: the portal refuses it, or offers no fields for it"))
    {
        HasFix = true,
        DocumentType = static (document, report) =>
        {
            if (document is not { Type: { } written } || PhpText.Trim(written) is not { Length: > 0 } type) return;

            var known = DocumentNumbers.Known(document);
            if (known.Count == 0 || IsRightType(known, type, document.Slot)) return;

            string types = string.Join(", ", known.Select(static each => $"'{each.TypePattern}'"));
            var fix = document.Slot is null && DocumentNames.MeantType(known, type) is { } meant ? Fix.Replace(meant) : null;
            report.At(document, "documentType", fix, written, document.Entity!, types);
        },
    };

    public static readonly Rule WrongNumber = new(Create(
        "BZP0504",
        "The number of a document must be positive, and only where one belongs",
        "{0}: the portal refuses it, or has no such document"))
    {
        DocumentType = static (document, report) =>
        {
            foreach (var (argument, fault) in DocumentNumbers.Faults(document, isFilter: false))
            {
                // Report a missing number on the kind, which it would follow.
                report.At(document, argument == "id" && !report.IsWritten(document, "id") ? "kind" : argument, fault);
            }
        },
        FilterRule = static (rule, report) =>
        {
            foreach (var (argument, fault) in DocumentNumbers.Faults(rule, isFilter: true)) report.At(rule, argument, fault);
        },
    };

    public static readonly Rule DoubledBackslash = new(Create(
        "BZP0505",
        "The class of a document type must have single backslashes",
        "'{0}' has doubled backslashes: the portal accepts it, but has no such class"))
    {
        HasFix = true,
        DocumentType = static (document, report) =>
        {
            if (document.Entity is not { } entity || !HasDoubledBackslash(entity)) return;

            var slip = Slips(document).FirstOrDefault(static slip => slip.Argument == "entity");
            report.At(document, "entity", Fix.Replace(slip?.Meant ?? DocumentNames.SingleBackslashes(entity)), entity);
        },
    };

    public static readonly Rule ConstantNumber = new(Create(
        "BZP0507",
        "The number of a document should not be a constant",
        "The number of {0} is different on each portal: name a Slot, and provide the number for each portal",
        DiagnosticSeverity.Info))
    {
        DocumentType = CheckConstant,
        FilterRule = CheckConstant,
    };

    public static readonly Rule[] All = [EmptyPart, UnknownDocument, ForeignType, WrongNumber, DoubledBackslash, ConstantNumber];

    private static IEnumerable<(string Argument, string Noun, string Value)> Parts(DocumentModel document)
    {
        if (document.Module is { } module) yield return ("module", "module", PhpText.Trim(module));
        if (document.Entity is { } entity) yield return ("entity", "class", PhpText.Trim(entity));

        // With a slot, the whole third part may be filled in at run time.
        if (document.Type is { } type && (document.Slot is null || type.Length > 0)) yield return ("documentType", "type", PhpText.Trim(type));
    }

    private static IEnumerable<NameSlip> Slips(DocumentModel document) => document is { Module: { } module, Entity: { } entity }
        ? DocumentNames.Slips(PhpText.Trim(module), DocumentNames.SingleBackslashes(PhpText.Trim(entity)))
        : [];

    /// <summary>
    /// True if a type belongs to its class, or has a fault that another rule reports: an invalid number, or a slot where a number does not belong.
    /// </summary>
    private static bool IsRightType(IReadOnlyCollection<KnownDocument> known, string type, string? slot) =>
        DocumentNumbers.Fits(known, type, slot) || DocumentNumbers.IsPlaceholder(known, type, slot);

    private static void CheckConstant(DocumentModel document, RuleReporter report)
    {
        if (DocumentNumbers.ConstantNumber(document) is { } argument)
            report.At(document, argument, document.Type is { } type ? $"'{type}'" : $"'{document.Kind}' ({document.Id})");
    }

    private static bool HasDoubledBackslash(string entity) => entity.Contains(@"\\");
}
