using Bizproc.Generators.Model;
using Bizproc.Protocol;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP05xx: document types and filters.</summary>
internal static class DocumentRules
{
    public static readonly Rule EmptyPart = new(Create(
        "BZP0501",
        "Each part of a document type must be there",
        "'{0}' cannot be the {1} of a document type: the portal answers '{2}'"))
    {
        DocumentType = static (document, report) =>
        {
            foreach (var (argument, noun, value) in Parts(document))
            {
                bool isWrong = PhpText.Trim(value).Length == 0 || (argument == "module" && !DocumentTypes.IsModule(PhpText.Trim(value)));
                if (isWrong) report.At(document, argument, value, noun, PortalAnswers.WrongDocumentType.Description);
            }

            if (document.Kind is { } kind && DocumentTypes.OfKind(kind) is null)
                report.At(document, "kind", kind, "kind", PortalAnswers.WrongDocumentType.Description);
        },
    };

    public static readonly Rule UnknownDocument = new(Create(
        "BZP0502",
        "Module and class of a document type must be ones that the portal has",
        "The portal knows no {0} '{1}': it accepts the action, which then has no fields of its document{2}"))
    {
        DocumentType = static (document, report) =>
        {
            if (document is not { Module: { } module, Entity: { } entity } || HasDoubledBackslash(entity)) return;

            // Where a known class stands beside the wrong module, or the other way round, the known one shows what is meant.
            var ofClass = DocumentTypes.All.Where(known => known.Entity == entity).ToList();
            if (ofClass.Any(known => known.Module == module)) return;

            bool isModule = DocumentTypes.All.Any(known => known.Module == module);
            if (PhpText.Trim(module).Length > 0 && DocumentTypes.IsModule(module) && !isModule)
                Suggest("module", module, ofClass.Count > 0 ? ofClass[0].Module : Nearest.Of(module, DocumentTypes.All.Select(static known => known.Module)));
            else if (isModule && ofClass.Count > 0)
                Suggest("module", module, ofClass[0].Module);

            if (ofClass.Count == 0 && PhpText.Trim(entity).Length > 0)
                Suggest("entity", entity, Nearest.Of(entity, DocumentTypes.All.Where(known => !isModule || known.Module == module).Select(static known => known.Entity)));

            void Suggest(string argument, string value, string? meant)
            {
                string noun = argument == "entity" ? "class" : "module";
                if (meant is null) report.WarnAt(document, argument, noun, value, "");
                else report.At(document, argument, noun, value, $"; '{meant}' is meant");
            }
        },
    };

    public static readonly Rule ForeignType = new(Create(
        "BZP0503",
        "The third part of a document type must belong to its class",
        "'{0}' is no document of '{1}', whose types are {2}: the portal refuses it, or has no fields for it"))
    {
        DocumentType = static (document, report) =>
        {
            if (document is not { Type: { } type } || PhpText.Trim(type).Length == 0) return;

            var known = Known(document);
            if (known.Count == 0 || known.Any(each => each.Fits(type)) || IsPlaceholder(document, known)) return;
            if (document.Slot is not null && known.Any(each => each.HasNumber && each.Type == type)) return;

            string types = string.Join(", ", known.Select(static each => $"'{each.TypePattern}'"));
            report.At(document, "documentType", type, document.Entity!, types);
        },
    };

    public static readonly Rule WrongNumber = new(Create(
        "BZP0504",
        "The number of a document must be there where it belongs, and be positive",
        "{0}: the portal refuses it, or knows no such document"))
    {
        DocumentType = static (document, report) =>
        {
            CheckKind(document, report, isFilter: false);
            if (document.Slot is null && document.Type is { } type && IsPlaceholder(document, Known(document)))
                report.At(document, "documentType", $"'{type}' has no positive number");
        },
        FilterRule = static (rule, report) => CheckKind(rule, report, isFilter: true),
    };

    public static readonly Rule DoubledBackslash = new(Create(
        "BZP0505",
        "The class of a document type must have single backslashes",
        "'{0}' has doubled backslashes: the portal accepts it, and knows no such class"))
    {
        DocumentType = static (document, report) =>
        {
            if (document.Entity is { } entity && HasDoubledBackslash(entity)) report.At(document, "entity", entity);
        },
    };

    public static readonly Rule[] All = [EmptyPart, UnknownDocument, ForeignType, WrongNumber, DoubledBackslash];

    private static IEnumerable<(string Argument, string Noun, string Value)> Parts(DocumentModel document)
    {
        if (document.Module is { } module) yield return ("module", "module", module);
        if (document.Entity is { } entity) yield return ("entity", "class", entity);

        // With a slot the whole third part may be filled in at run time.
        if (document.Type is { } type && (document.Slot is null || type.Length > 0)) yield return ("documentType", "type", type);
    }

    private static void CheckKind(DocumentModel document, Report report, bool isFilter)
    {
        if (DocumentTypes.OfKind(document.Kind) is not { } known) return;

        if (document.Id < 0)
            report.At(document, "id", $"'{document.Id}' is no number of a document");
        else if (!known.HasNumber && document.Id > 0)
            report.At(document, "id", $"'{known.Kind}' takes no number");
        else if (!known.HasNumber && document.Slot is not null)
            report.At(document, "Slot", $"'{known.Kind}' takes no number");
        else if (!isFilter && known.HasNumber && document.Id == 0 && document.Slot is null)
            report.At(document, report.IsWritten(document, "id") ? "id" : "kind", $"'{known.Kind}' needs a number or a Slot");
    }

    private static List<KnownDocument> Known(DocumentModel document) =>
        document is { Module: { } module, Entity: { } entity } ? [.. DocumentTypes.OfClass(module, entity)] : [];

    /// <summary>Whether the third part is that of a numbered document, with something else in place of the number.</summary>
    private static bool IsPlaceholder(DocumentModel document, List<KnownDocument> known) =>
        document is { Type: { } type, Slot: null }
        && !known.Any(each => each.Fits(type))
        && known.Any(each => each.HasNumber && type.StartsWith(each.Type!, StringComparison.Ordinal));

    private static bool HasDoubledBackslash(string entity) => entity.Contains(@"\\");
}
