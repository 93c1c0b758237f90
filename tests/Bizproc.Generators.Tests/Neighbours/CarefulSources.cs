namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>A library by somebody who wants no warning: what only generated code uses is in it, and no word that takes a warning back.</summary>
internal static class CarefulSources
{
    /// <summary>An activity with its robot, for everybody to see. Nobody in this library reads some of its properties.</summary>
    public const string Letter = """
        namespace Host;

        /// <summary>Sends a letter.</summary>
        [BizprocActivity("letter", Name = "Letter", Description = "Sends a letter", Handler = "/bizproc/letter")]
        [BizprocRobot("letter.robot")]
        [BizprocDocumentType(DocumentKind.Deal)]
        public sealed partial class Letter
        {
            /// <summary>The way in which it is sent.</summary>
            [BizprocProperty(Name = "Way", Default = LetterWay.Mail)]
            public required LetterWay Way { get; init; }

            /// <summary>The text of the letter.</summary>
            [BizprocProperty(Name = "Text", Type = PropertyType.Text)]
            public required string Text { get; init; }

            /// <summary>The number of copies.</summary>
            [BizprocProperty(Name = "Copies", Default = 1)]
            public int? Copies { get; private set; }

            /// <summary>The files that are sent with it.</summary>
            [BizprocProperty(Name = "Attachments")]
            public IReadOnlyList<PortalFile> Attachments { get; init; } = [];

            /// <summary>The number that it got.</summary>
            [BizprocReturnProperty(Name = "Number")]
            public string? Number { get; set; }

            /// <summary>The numbers of its pages.</summary>
            [BizprocReturnProperty(Name = "Pages")]
            public IReadOnlyList<int> Pages { get; set; } = [];

            [BizprocReturnProperty(Name = "Sent")]
            private DateTimeOffset? Sent { get; set; }

            internal void Send(DateTimeOffset now) => Sent = now;
        }
        """;

    /// <summary>Options, most of which no code names.</summary>
    public const string LetterWay = """
        namespace Host;

        /// <summary>A way to send a letter.</summary>
        public enum LetterWay
        {
            /// <summary>By mail.</summary>
            [BizprocOption("mail", Name = "By mail")]
            Mail,

            /// <summary>By fax.</summary>
            [BizprocOption("fax", Name = "By fax")]
            Fax,
        }
        """;

    /// <summary>A robot of this library alone, a record, made by generated code only.</summary>
    public const string Reminder = """
        namespace Host;

        [BizprocRobot("reminder", Name = "Reminder", Description = "Reminds of a deal", Handler = "/bizproc/reminder")]
        internal sealed partial record Reminder
        {
            [BizprocProperty(Name = "To")]
            public PortalUser? To { get; init; }

            [BizprocProperty(Name = "Days", Default = 1)]
            internal int Days { get; set; }
        }
        """;

    public const string LetterHandler = """
        namespace Host;

        internal sealed class LetterHandler(TimeProvider time) : IBizprocHandler<Letter>
        {
            public Task HandleAsync(Letter action, BizprocCall call, CancellationToken cancellationToken)
            {
                action.Number = action.Text;
                action.Pages = [1, 2];
                action.Send(time.GetUtcNow());
                return Task.CompletedTask;
            }
        }
        """;

    public const string ReminderHandler = """
        namespace Host;

        internal sealed class ReminderHandler : IBizprocHandler<Reminder>
        {
            public Task HandleAsync(Reminder action, BizprocCall call, CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromDays(action.Days), cancellationToken);
        }
        """;

    public const string Registration = """
        using Microsoft.Extensions.DependencyInjection;

        namespace Host;

        /// <summary>Adds letters to an application.</summary>
        public static class Registration
        {
            /// <summary>Adds the actions of this library, and what works on them.</summary>
            public static BizprocBuilder AddLetters(this IServiceCollection services) => services
                .AddBizproc(static options => options.PublicUrl = new Uri("https://example.com"))
                .AddActions()
                .AddHandler<Letter, LetterHandler>()
                .AddHandler<Reminder, ReminderHandler>();
        }
        """;
}
