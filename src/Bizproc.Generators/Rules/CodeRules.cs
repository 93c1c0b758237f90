using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP01xx: the codes of actions.</summary>
internal static class CodeRules
{
    public static readonly Rule EmptyCode = new(Create(
        "BZP0101",
        "The code of an action must not be empty",
        "'{0}' counts as an empty code of '{1}': the portal answers '{2}'"))
    {
        Action = static (action, report) =>
        {
            foreach (var registration in action.AllRegistrations)
            {
                if (registration.Code is { } code && PhpText.IsEmpty(code))
                    report.At(registration, "code", code, action.Type.Name, ActionAnswers.EmptyCode.Description);
            }
        },
    };

    public static readonly Rule WrongCode = new(Create(
        "BZP0102",
        "The code of an action must be 1 to 128 of A-Z a-z 0-9 . _ -",
        "'{0}' cannot be the code of '{1}': {2}"))
    {
        HasFix = true,
        Others = static (action, index, report) =>
        {
            foreach (var registration in action.AllRegistrations)
            {
                if (registration.Code is not { } code || PhpText.IsEmpty(code)) continue;

                foreach (string reason in ReasonsAgainst(code))
                {
                    // A former code must be the one that customers use, so no other can take its place.
                    var fix = registration.Former is null && ValidCodes.Find(report.SymbolOf(action), registration.IsRobot, index) is { } valid ? Fix.Replace(valid) : null;
                    report.At(registration, "code", fix, code, action.Type.Name, reason);
                }
            }
        },
    };

    public static readonly Rule RepeatedCode = new(Create(
        "BZP0103",
        "Two actions must not have the same code",
        "Code '{0}' is used by '{1}'{2}: the portal refuses to add the second, and an update overwrites the first"))
    {
        Others = static (action, index, report) =>
        {
            foreach (var former in Repeated(action)) report.At(former, "code", former.Code!, report.SymbolOf(action).ToDisplayString(), " already");
            foreach (var registration in Distinct(action))
            {
                bool isOnly = index.IsOnlyOf((INamedTypeSymbol)report.SymbolOf(action), registration.Code!);
                if (!isOnly && index.FirstWith(registration.Code!) is { } first && !first.IsOf(report.SymbolOf(action)))
                    report.At(registration, "code", registration.Code!, first.Type.ToDisplayString(), " already");
                else if (LibraryCodes.Beside(report.SymbolOf(action)).FirstWith(registration.Code!) is { } library)
                    report.At(registration, "code", registration.Code!, library, LibraryCodes.Reference + " already");
            }
        },
        Start = static (start, _) => start.RegisterSemanticModelAction(static context =>
        {
            if (LibraryCodes.Get(context.SemanticModel.Compilation).RepeatedAt(context.SemanticModel.SyntaxTree, context.CancellationToken) is not { } added) return;

            foreach (var (code, first, second) in added.Repeated)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RepeatedCode!.Descriptor, added.Location, code, first, $" and '{second}'{LibraryCodes.References}"));
            }
        }),
    };

    public static readonly Rule SimilarCode = new(Create(
        "BZP0104",
        "Codes should differ by more than case",
        "Code '{0}' differs from '{1}' of '{2}'{3} only by case: the portal treats them as two actions",
        DiagnosticSeverity.Warning))
    {
        Others = static (action, index, report) =>
        {
            foreach (var registration in Distinct(action))
            {
                // Report only the first with exactly this code: the others already have another error.
                string code = registration.Code!;
                bool isOnly = index.IsOnlyOf((INamedTypeSymbol)report.SymbolOf(action), code);
                bool isFirst = isOnly || (index.FirstWith(code) is { } same && same.IsOf(report.SymbolOf(action)));
                if (!isFirst) continue;

                if (!isOnly && FirstSimilar(registration, report.SymbolOf(action), index) is { Registration.Code: { } similar } first && similar != code)
                    report.At(registration, "code", code, similar, first.Type.ToDisplayString(), "");
                else if (LibraryCodes.Beside(report.SymbolOf(action)).FirstWithOtherCaseOf(code) is { } library)
                    report.At(registration, "code", code, library.Code, library.Assembly, LibraryCodes.Reference);
            }
        },
    };

    public static readonly Rule[] All = [EmptyCode, WrongCode, RepeatedCode, SimilarCode];

    private static IEnumerable<string> ReasonsAgainst(string code)
    {
        if (!ActionCode.Matches(code)) yield return $"the portal answers '{ActionAnswers.WrongCode.Description}', and allows {ActionCode.Allowed}, at most {ActionCode.MaxLength}";
        else if (code.EndsWith("\n", StringComparison.Ordinal)) yield return "the portal accepts it with the newline at its end, and then finds the action only under that code";

        if (code.Length > ActionCode.MaxLength)
            yield return $"it has {code.Length} characters, and the portal answers '{ActionAnswers.NotSaved.Description}' to more than {ActionCode.MaxLength}";
    }

    /// <summary>
    /// The activity, the robot if its code differs, and each former code that differs from those before. Equal codes of activity and robot are a fault
    /// that another rule reports.
    /// </summary>
    private static IEnumerable<RegistrationModel> Distinct(ActionModel action)
    {
        if (!PhpText.IsEmpty(action.Activity?.Code)) yield return action.Activity!;
        if (!PhpText.IsEmpty(action.Robot?.Code) && action.Robot!.Code != action.Activity?.Code) yield return action.Robot;
        if (action.FormerRegistrations.Count == 0) yield break;

        foreach (var former in action.DeclaredRegistrations.Where(static registration => registration.Former is not null && !PhpText.IsEmpty(registration.Code))) yield return former;
    }

    /// <summary>The former codes that the class itself already has.</summary>
    private static IEnumerable<RegistrationModel> Repeated(ActionModel action)
    {
        if (action.FormerRegistrations.Count == 0) return [];

        HashSet<string> codes = new(action.Registrations.Select(static registration => registration.Code).OfType<string>(), StringComparer.Ordinal);
        return action.FormerRegistrations.Where(former => !PhpText.IsEmpty(former.Code) && !codes.Add(former.Code!));
    }

    /// <summary>
    /// The first registration with a code in any case. A class that was renamed by case alone has both codes on purpose.
    /// </summary>
    private static IndexedAction? FirstSimilar(RegistrationModel registration, ISymbol type, ActionIndex index) => index.WithCode(registration.Code!).FirstOrDefault(
        other => Ascii.AreSame(other.Registration.Code!, registration.Code!)
            && !(other.IsOf(type) && other.Registration.Code != registration.Code && (registration.Former ?? other.Registration.Former) is not null));
}
