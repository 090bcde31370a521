using System;
using DelegationDirectory.Search;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DelegationDirectory.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Country",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Alpha3 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subregion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Country", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Instrument",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instrument", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "Record",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Record", x => new { x.Kind, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Revision",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revision", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SearchEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Names = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TopicArea = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "Topic",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Category = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topic", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "Agency",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NativeName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Acronym = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Website = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CountryCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ParentSlug = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PredecessorSlug = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agency", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_Agency_Agency_ParentSlug",
                        column: x => x.ParentSlug,
                        principalTable: "Agency",
                        principalColumn: "Slug");
                    table.ForeignKey(
                        name: "FK_Agency_Agency_PredecessorSlug",
                        column: x => x.PredecessorSlug,
                        principalTable: "Agency",
                        principalColumn: "Slug");
                    table.ForeignKey(
                        name: "FK_Agency_Country_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Country",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CountryCode = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_Person_Country_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Country",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Dialogue",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Round = table.Column<int>(type: "integer", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    Mode = table.Column<int>(type: "integer", nullable: true),
                    StartDate = table.Column<DateOnly>(type: "date", nullable: true),
                    EndDate = table.Column<DateOnly>(type: "date", nullable: true),
                    City = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Confidence = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SeriesSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HostCountryCode = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dialogue", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_Dialogue_Country_HostCountryCode",
                        column: x => x.HostCountryCode,
                        principalTable: "Country",
                        principalColumn: "Code");
                    table.ForeignKey(
                        name: "FK_Dialogue_Series_SeriesSlug",
                        column: x => x.SeriesSlug,
                        principalTable: "Series",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeriesParty",
                columns: table => new
                {
                    SeriesSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CountryCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeriesParty", x => new { x.SeriesSlug, x.CountryCode });
                    table.ForeignKey(
                        name: "FK_SeriesParty_Country_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Country",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeriesParty_Series_SeriesSlug",
                        column: x => x.SeriesSlug,
                        principalTable: "Series",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Counterpart",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencySlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CounterpartSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rounds = table.Column<int>(type: "integer", nullable: false),
                    FirstYear = table.Column<int>(type: "integer", nullable: false),
                    LastYear = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counterpart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Counterpart_Agency_AgencySlug",
                        column: x => x.AgencySlug,
                        principalTable: "Agency",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Counterpart_Agency_CounterpartSlug",
                        column: x => x.CounterpartSlug,
                        principalTable: "Agency",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonAlias",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonAlias", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonAlias_Person_PersonSlug",
                        column: x => x.PersonSlug,
                        principalTable: "Person",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delegation",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CountryCode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Listing = table.Column<int>(type: "integer", nullable: false),
                    Headcount = table.Column<int>(type: "integer", nullable: true),
                    AgencyCount = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegation", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_Delegation_Country_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "Country",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Delegation_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DialogueInstrument",
                columns: table => new
                {
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    InstrumentSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DialogueInstrument", x => new { x.DialogueSlug, x.InstrumentSlug });
                    table.ForeignKey(
                        name: "FK_DialogueInstrument_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DialogueInstrument_Instrument_InstrumentSlug",
                        column: x => x.InstrumentSlug,
                        principalTable: "Instrument",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DialogueTopic",
                columns: table => new
                {
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TopicSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DialogueTopic", x => new { x.DialogueSlug, x.TopicSlug });
                    table.ForeignKey(
                        name: "FK_DialogueTopic_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DialogueTopic_Topic_TopicSlug",
                        column: x => x.TopicSlug,
                        principalTable: "Topic",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Outcome",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outcome_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Participant",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    PersonSlug = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Role = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participant", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Participant_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Participant_Person_PersonSlug",
                        column: x => x.PersonSlug,
                        principalTable: "Person",
                        principalColumn: "Slug");
                });

            migrationBuilder.CreateTable(
                name: "Source",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DialogueSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Published = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Source", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Source_Dialogue_DialogueSlug",
                        column: x => x.DialogueSlug,
                        principalTable: "Dialogue",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Lead",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DelegationSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PersonSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Acting = table.Column<bool>(type: "boolean", nullable: false),
                    AsListed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AgencySlug = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OnBehalfOfSlug = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lead", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_Lead_Agency_AgencySlug",
                        column: x => x.AgencySlug,
                        principalTable: "Agency",
                        principalColumn: "Slug");
                    table.ForeignKey(
                        name: "FK_Lead_Delegation_DelegationSlug",
                        column: x => x.DelegationSlug,
                        principalTable: "Delegation",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Lead_Person_OnBehalfOfSlug",
                        column: x => x.OnBehalfOfSlug,
                        principalTable: "Person",
                        principalColumn: "Slug");
                    table.ForeignKey(
                        name: "FK_Lead_Person_PersonSlug",
                        column: x => x.PersonSlug,
                        principalTable: "Person",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Membership",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DelegationSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AgencySlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    AsListed = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Membership_Agency_AgencySlug",
                        column: x => x.AgencySlug,
                        principalTable: "Agency",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Membership_Delegation_DelegationSlug",
                        column: x => x.DelegationSlug,
                        principalTable: "Delegation",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Observer",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DelegationSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Observer_Delegation_DelegationSlug",
                        column: x => x.DelegationSlug,
                        principalTable: "Delegation",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agency_Acronym",
                table: "Agency",
                column: "Acronym");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_CountryCode_Name",
                table: "Agency",
                columns: new[] { "CountryCode", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Agency_Kind",
                table: "Agency",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_Name",
                table: "Agency",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_NativeName",
                table: "Agency",
                column: "NativeName");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_ParentSlug",
                table: "Agency",
                column: "ParentSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Agency_PredecessorSlug",
                table: "Agency",
                column: "PredecessorSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Counterpart_AgencySlug_Rounds",
                table: "Counterpart",
                columns: new[] { "AgencySlug", "Rounds" });

            migrationBuilder.CreateIndex(
                name: "IX_Counterpart_CounterpartSlug",
                table: "Counterpart",
                column: "CounterpartSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Counterpart_FirstYear",
                table: "Counterpart",
                column: "FirstYear");

            migrationBuilder.CreateIndex(
                name: "IX_Counterpart_LastYear",
                table: "Counterpart",
                column: "LastYear");

            migrationBuilder.CreateIndex(
                name: "IX_Counterpart_Rounds",
                table: "Counterpart",
                column: "Rounds");

            migrationBuilder.CreateIndex(
                name: "IX_Country_Alpha3",
                table: "Country",
                column: "Alpha3");

            migrationBuilder.CreateIndex(
                name: "IX_Country_Kind",
                table: "Country",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Country_Name",
                table: "Country",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Country_Region",
                table: "Country",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_Country_Subregion",
                table: "Country",
                column: "Subregion");

            migrationBuilder.CreateIndex(
                name: "IX_Delegation_AgencyCount",
                table: "Delegation",
                column: "AgencyCount");

            migrationBuilder.CreateIndex(
                name: "IX_Delegation_CountryCode",
                table: "Delegation",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Delegation_DialogueSlug",
                table: "Delegation",
                column: "DialogueSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Delegation_Headcount",
                table: "Delegation",
                column: "Headcount");

            migrationBuilder.CreateIndex(
                name: "IX_Delegation_Listing",
                table: "Delegation",
                column: "Listing");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_City",
                table: "Dialogue",
                column: "City");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Confidence",
                table: "Dialogue",
                column: "Confidence");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_EndDate",
                table: "Dialogue",
                column: "EndDate");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Format",
                table: "Dialogue",
                column: "Format");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_HostCountryCode",
                table: "Dialogue",
                column: "HostCountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Mode",
                table: "Dialogue",
                column: "Mode");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Round",
                table: "Dialogue",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_SeriesSlug",
                table: "Dialogue",
                column: "SeriesSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_StartDate",
                table: "Dialogue",
                column: "StartDate");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Title",
                table: "Dialogue",
                column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_Dialogue_Year_StartDate_Slug",
                table: "Dialogue",
                columns: new[] { "Year", "StartDate", "Slug" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_DialogueInstrument_InstrumentSlug",
                table: "DialogueInstrument",
                column: "InstrumentSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DialogueTopic_TopicSlug",
                table: "DialogueTopic",
                column: "TopicSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Instrument_Kind",
                table: "Instrument",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Instrument_Name",
                table: "Instrument",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_Acting",
                table: "Lead",
                column: "Acting");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_AgencySlug",
                table: "Lead",
                column: "AgencySlug");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_DelegationSlug",
                table: "Lead",
                column: "DelegationSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_OnBehalfOfSlug",
                table: "Lead",
                column: "OnBehalfOfSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_PersonSlug",
                table: "Lead",
                column: "PersonSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_Rank",
                table: "Lead",
                column: "Rank");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_Role",
                table: "Lead",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_AgencySlug",
                table: "Membership",
                column: "AgencySlug");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_DelegationSlug",
                table: "Membership",
                column: "DelegationSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Observer_DelegationSlug",
                table: "Observer",
                column: "DelegationSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Observer_Kind",
                table: "Observer",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Observer_Name",
                table: "Observer",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Outcome_DialogueSlug",
                table: "Outcome",
                column: "DialogueSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Outcome_Kind",
                table: "Outcome",
                column: "Kind");

            migrationBuilder.CreateIndex(
                name: "IX_Participant_DialogueSlug",
                table: "Participant",
                column: "DialogueSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Participant_Name",
                table: "Participant",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Participant_PersonSlug",
                table: "Participant",
                column: "PersonSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Participant_Role",
                table: "Participant",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_Person_CountryCode",
                table: "Person",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Person_Name",
                table: "Person",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAlias_Name",
                table: "PersonAlias",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAlias_PersonSlug",
                table: "PersonAlias",
                column: "PersonSlug");

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntry_Kind_Key",
                table: "SearchEntry",
                columns: new[] { "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Series_Name",
                table: "Series",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Series_TopicArea",
                table: "Series",
                column: "TopicArea");

            migrationBuilder.CreateIndex(
                name: "IX_SeriesParty_CountryCode",
                table: "SeriesParty",
                column: "CountryCode");

            migrationBuilder.CreateIndex(
                name: "IX_Source_DialogueSlug",
                table: "Source",
                column: "DialogueSlug");

            migrationBuilder.CreateIndex(
                name: "IX_Source_Published",
                table: "Source",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_Source_Publisher",
                table: "Source",
                column: "Publisher");

            migrationBuilder.CreateIndex(
                name: "IX_Topic_Category",
                table: "Topic",
                column: "Category");

            migrationBuilder.CreateIndex(
                name: "IX_Topic_Name",
                table: "Topic",
                column: "Name");

            // By hand: see FoldedText.
            migrationBuilder.CreateFoldedText();

            // By hand: no model of EF Core can say it.
            migrationBuilder.Sql(PostgreSqlSearchIndex.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PostgreSqlSearchIndex.Drop);

            migrationBuilder.DropTable(
                name: "Counterpart");

            migrationBuilder.DropTable(
                name: "DialogueInstrument");

            migrationBuilder.DropTable(
                name: "DialogueTopic");

            migrationBuilder.DropTable(
                name: "Lead");

            migrationBuilder.DropTable(
                name: "Membership");

            migrationBuilder.DropTable(
                name: "Observer");

            migrationBuilder.DropTable(
                name: "Outcome");

            migrationBuilder.DropTable(
                name: "Participant");

            migrationBuilder.DropTable(
                name: "PersonAlias");

            migrationBuilder.DropTable(
                name: "Record");

            migrationBuilder.DropTable(
                name: "Revision");

            migrationBuilder.DropTable(
                name: "SearchEntry");

            migrationBuilder.DropTable(
                name: "SeriesParty");

            migrationBuilder.DropTable(
                name: "Source");

            migrationBuilder.DropTable(
                name: "Instrument");

            migrationBuilder.DropTable(
                name: "Topic");

            migrationBuilder.DropTable(
                name: "Agency");

            migrationBuilder.DropTable(
                name: "Delegation");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "Dialogue");

            migrationBuilder.DropTable(
                name: "Country");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropFoldedText();
        }
    }
}
