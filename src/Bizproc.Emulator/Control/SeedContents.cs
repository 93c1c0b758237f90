using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>The contents of a seed, which has been checked.</summary>
internal sealed class SeedContents
{
    public PortalSettings? Settings { get; set; }

    public List<(long Id, PhpArray Fields)> Users { get; } = [];

    /// <summary>Gets the smart processes, which exist even without items.</summary>
    public List<long> Types { get; } = [];

    public List<(long Type, long? Id, PhpArray Fields)> Items { get; } = [];

    public List<TaughtAnswer> Answers { get; } = [];

    public List<(string Application, PhpArray Options)> Options { get; } = [];

    public List<SeedApplication> Applications { get; } = [];

    public List<TemplateRequest> Templates { get; } = [];

    /// <summary>Adds the contents to a portal.</summary>
    /// <exception cref="ControlException">The portal cannot keep so much.</exception>
    public void Plant(PortalState state)
    {
        if (Settings is not null) state.Settings = Settings;
        foreach (var (id, fields) in Users) state.Users.Set(id, fields);
        foreach (long type in Types) state.Crm.AddType(type);
        // Items with an id come first, so that those without one get a free id.
        foreach (var item in Items.OrderBy(static item => item.Id is null)) Plant(item.Type, item.Id, item.Fields, state);
        foreach (var answer in Answers) Teaching.Teach(state, answer);
        foreach (var (application, options) in Options)
        {
            if (!state.Options.TryMerge(application, options)) throw new ControlException("WRONG_SEED", $"the options of {application} are too long");
        }

        foreach (var application in Applications)
        {
            state.Applications.Set(state.Applications.Get(application.Id) with
            {
                IsInstalled = application.Installed,
                Version = application.Version,
                Address = application.Handler,
                HasPage = application.Page,
            });
        }

        foreach (var template in Templates) TemplateContent.Add(state, template);
    }

    public override string ToString() => $"{Users.Count} users, {Items.Count} CRM items, {Answers.Count} answers, {Applications.Count} applications, {Templates.Count} templates";

    private static void Plant(long type, long? id, PhpArray fields, PortalState state)
    {
        var table = state.Crm.AddType(type);
        long number = id ?? table.NextId();
        if (!state.Crm.TrySet(table, number, table.Create(number, fields, user: 1, state.Clock.GetUtcNow())))
            throw new ControlException("WRONG_SEED", EmulatorAnswers.TooManyRows(CrmTables.Capacity, CrmTables.MaxBytes).Description);
    }
}

/// <summary>An application of a seed. The portal knows it, and does not call it.</summary>
internal sealed record SeedApplication(string Id, string? Handler = null, bool Page = false, bool Installed = true, int Version = 1);
