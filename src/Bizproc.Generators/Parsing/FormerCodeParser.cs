using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocFormerCode]</c>.</summary>
internal static class FormerCodeParser
{
    // The members of ActionKind by their numbers: the generator does not reference the library.
    private const int Activity = 0;
    private const int Robot = 1;

    /// <summary>Creates the registrations under former codes, in the order in which they are written.</summary>
    /// <param name="type">The class.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="activity">The activity of the class, if it is one.</param>
    /// <param name="robot">The robot of the class, if it is one.</param>
    /// <param name="origins">Records where each part was written.</param>
    public static EquatableArray<RegistrationModel> Parse(
        INamedTypeSymbol type, OwnAttributes attributes, RegistrationModel? activity, RegistrationModel? robot, Origins? origins)
    {
        ImmutableArray<RegistrationModel>.Builder? all = null;
        foreach (var (name, attribute) in attributes)
        {
            if (name != AttributeNames.FormerCode) continue;

            var arguments = new AttributeArguments(attribute);
            int? kind = arguments.Number("Kind");
            if ((kind == Robot ? robot ?? activity : activity ?? robot) is not { } current) break;

            bool isKindKnown = kind is Activity or Robot || (kind is null && (activity is null || robot is null));
            var former = new FormerCodeModel(current.Code, arguments.Text("Mark"), isKindKnown);
            var registration = current.Under(arguments.RequiredText("code"), kind is Activity or Robot ? kind == Robot : current.IsRobot, former);
            origins?.Add(registration, type, attribute);
            (all ??= ImmutableArray.CreateBuilder<RegistrationModel>()).Add(registration);
        }

        return all?.ToImmutable() ?? default(EquatableArray<RegistrationModel>);
    }
}
