using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Turns the symbol of an action class into its model: the one parser behind both generator and analyzer, so that they cannot disagree.
/// </summary>
internal static class ActionParser
{
    /// <param name="type">A class with <c>[BizprocActivity]</c> or <c>[BizprocRobot]</c>.</param>
    /// <param name="compilation">Where it is compiled.</param>
    /// <param name="origins">Where to note what was written where; the generator has no use for it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ActionModel Parse(INamedTypeSymbol type, Compilation compilation, Origins? origins, CancellationToken cancellationToken)
    {
        // The activity comes first: the robot takes from it what it leaves out.
        var activity = Registration(AttributeNames.Activity, activity: null);
        var robot = Registration(AttributeNames.Robot, activity);
        var properties = PropertyListParser.Parse(type, compilation, origins, cancellationToken);
        var documentTypes = DocumentParser.Parse(type, AttributeNames.DocumentType, origins);

        var model = new ActionModel(
            TypeParser.Parse(type, properties, cancellationToken),
            activity,
            robot,
            TextParser.Parse(type, origins),
            properties,
            documentTypes.Count > 0 ? documentTypes[0] : null,
            DocumentParser.Parse(type, AttributeNames.Include, origins),
            DocumentParser.Parse(type, AttributeNames.Exclude, origins));
        origins?.Add(model, type, attribute: null);
        return model;

        RegistrationModel? Registration(string name, RegistrationModel? activity) =>
            AttributeNames.Find(type, name) is { } attribute ? RegistrationParser.Parse(type, attribute, activity, origins) : null;
    }
}
