using System.Collections.Frozen;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.Methods.Actions;
using Bizproc.Emulator.Methods.Applications;
using Bizproc.Emulator.Methods.Crm;
using Bizproc.Emulator.Methods.Flows;
using Bizproc.Emulator.Methods.Templates;
using Bizproc.Emulator.Methods.Triggers;
using Bizproc.Emulator.Methods.Users;
using Bizproc.Emulator.Methods.Workflow;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>The methods of the emulated portal. To all others it answers <c>Method not found!</c> (portal: 2.3).</summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<string, PortalMethod> Methods =
        All().ToFrozenDictionary(static method => method.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets their names and that of <c>batch</c>, which is not in the table but calls its methods.</summary>
    public static IEnumerable<string> Names => [BatchMethod.Name, .. Methods.Keys];

    /// <summary>Finds a method by its name, in any case.</summary>
    public static PortalMethod? Find(string name) => Methods.GetValueOrDefault(name);

    private static IEnumerable<PortalMethod> All()
    {
        foreach (var kind in Enum.GetValues<RegistrationKind>())
        {
            yield return new AddMethod(kind);
            yield return new UpdateMethod(kind);
            yield return new DeleteMethod(kind);
            yield return new ListMethod(kind);
        }

        yield return new EventSendMethod();
        yield return new ActivityLogMethod();
        yield return new AppInfoMethod();
        yield return new OptionGetMethod();
        yield return new OptionSetMethod();
        yield return new EventBindMethod();
        yield return new EventUnbindMethod();
        yield return new EventGetMethod();
        yield return new TriggerAddMethod();
        yield return new TriggerListMethod();
        yield return new TriggerDeleteMethod();
        yield return new TriggerExecuteMethod();
        yield return new EventTestMethod();
        yield return new PlacementGetMethod();
        yield return new TemplateAddMethod();
        yield return new TemplateUpdateMethod();
        yield return new TemplateDeleteMethod();
        yield return new TemplateListMethod();
        yield return new FlowStartMethod();
        yield return new FlowListMethod(FlowListMethod.Current);
        yield return new FlowListMethod(FlowListMethod.Older);
        yield return new FlowTerminateMethod();
        yield return new FlowKillMethod();
        yield return new UserGetMethod();
        yield return new UserCurrentMethod();
        yield return new ProfileMethod();
        yield return new ServerTimeMethod();
        foreach (var kind in CrmKind.Named)
        {
            yield return new CrmGetMethod(kind);
            yield return new CrmListMethod(kind);
            yield return new CrmAddMethod(kind);
            yield return new CrmUpdateMethod(kind);
            yield return new CrmFieldsMethod(kind);
        }

        yield return new ItemGetMethod();
        yield return new ItemListMethod();
        yield return new ItemAddMethod();
        yield return new ItemUpdateMethod();
        yield return new ItemFieldsMethod();
    }
}
