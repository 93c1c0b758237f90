using Bizproc.Tool.Declarations;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>Compares the declarations with the portal.</summary>
internal static class DeclarationChecks
{
    /// <summary>Checks the versions of the packages.</summary>
    public static Finding Versions(DeclaredActions declared) => declared.Library is { } library && library != AssemblyReader.Own
        ? Finding.Bad("versions", $"the application has Bizproc {library}, and this is bizproc {AssemblyReader.Own}", "Install the tool of the same version: dotnet tool update Bizproc.Tool")
        : Finding.Good("versions", $"the application and this tool have Bizproc {AssemblyReader.Own}");

    /// <summary>Checks that the portal is equal to the declarations.</summary>
    public static IEnumerable<Finding> Plan(DeploymentPlan plan)
    {
        var impossible = plan.Actions.FirstOrDefault(static action => action.Change == PlannedChange.Impossible);
        int work = plan.Actions.Count(static action => action.IsWork);
        yield return impossible is not null
            ? Finding.Bad("declarations", $"{impossible.Code} cannot be sent to this portal: {impossible.Reason}", impossible.Remedy?.TrimEnd('.') ?? "See bizproc plan")
            : work > 0
                ? Finding.Bad("declarations", $"{work} of {plan.Actions.Length} actions {(work == 1 ? "differs" : "differ")} on the portal", "Look at them with bizproc plan, and deploy them with bizproc apply")
                : Finding.Good("declarations", "the portal is equal to them");
        string[] orphans = [.. plan.Actions.Where(static action => action.Change == PlannedChange.Orphan).Select(static action => action.Code)];
        yield return orphans.Length == 0
            ? Finding.Good("orphans", "none")
            : Finding.Bad("orphans", $"not declared, but on the portal: {string.Join(", ", orphans)}", "Remove them with bizproc apply --orphans delete, after a look at bizproc plan");
    }
}
