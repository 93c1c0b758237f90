using System.Collections.Immutable;
using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>Everything that the registry needs of a class. The registry is written again only if one of these changes.</summary>
/// <param name="Reference">The name of the class, valid anywhere in code.</param>
/// <param name="HintName">The name of its file.</param>
/// <param name="IsRegistered">True if the registry lists it.</param>
/// <param name="HasFile">True if code is written for it.</param>
/// <param name="Codes">The codes of its registrations that a portal accepts, for assemblies that reference this one.</param>
internal sealed record ActionName(string Reference, string HintName, bool IsRegistered, bool HasFile, EquatableArray<string> Codes)
{
    public static ActionName Create(ActionModel action) => new(
        action.Type.Reference,
        action.Type.HintName,
        action.Type.IsWritten,
        action.Type.IsWritten || action.Type.IsStub,
        action.DeclaredRegistrations.Select(static registration => registration.Code).OfType<string>().Where(ActionCode.Matches).ToImmutableArray());

    public static ActionName Create(TriggerModel trigger) => new(
        trigger.Type.Reference,
        trigger.Type.HintName,
        trigger.Type.IsWritten,
        trigger.Type.IsWritten || trigger.Type.IsStub,
        trigger.Code is { } code && TriggerCode.Matches(code) ? [code] : ImmutableArray<string>.Empty);
}
